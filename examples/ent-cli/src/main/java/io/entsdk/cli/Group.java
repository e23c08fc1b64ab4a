package io.entsdk.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Is a word that does nothing without the step that follows it. */
abstract class Group implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public final void run() {
    throw new ParameterException(
        spec.commandLine(), "Name one of " + String.join(", ", spec.subcommands().keySet()));
  }
}
