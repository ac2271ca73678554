import ArgumentParser
import Pilots

/// What is expected of a pilot, where the manifest does not say it or something else is to be tried.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Profile pairs only the new model accepts, of all: 4pt.", valueName: "points"))
  var gain: PercentagePoints?

  @Option(help: ArgumentHelp("Profile pairs only the old model accepts, of all: 1pt.", valueName: "points"))
  var loss: PercentagePoints?

  @Option(help: ArgumentHelp("Frontal pairs the models disagree on, of all: 1pt.", valueName: "points"))
  var discordant: PercentagePoints?

  @Option(help: ArgumentHelp("Probability to show what is expected; default 0.8.", valueName: "share"))
  var power: Double?

  @Option(help: ArgumentHelp("Design effect of mated pairs; 1 if no two share a person.", valueName: "n"))
  var designEffect: Double?

  @Option(help: ArgumentHelp("Design effect of non-mated comparisons.", valueName: "n"))
  var designEffectNonMated: Double?

  @Option(help: ArgumentHelp("Take what is not stated from an earlier run.", valueName: "run"))
  var pilotRun: String?

  var stated: PlanAssumptions.Options {
    var options = PlanAssumptions.Options()
    (options.gain, options.loss, options.discordant) = (gain, loss, discordant)
    options.power = power
    (options.designEffectMated, options.designEffectNonMated) = (designEffect, designEffectNonMated)
    return options
  }
}

extension PercentagePoints: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
