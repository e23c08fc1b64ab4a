package io.entsdk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes a command line apart and runs the one step that it names. */
@Command(
    name = "ent-cli",
    version = "ent-cli 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    sortOptions = false,
    description = "Runs the steps of the ENT SDK one by one, on H2 or PostgreSQL. For trials.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done; the answer is on the standard output.",
      "1:Refused; the reasons are on the standard error.",
      "2:The command line is wrong; nothing was done."
    },
    subcommands = {
      SchoolCommands.class,
      RosterCommands.class,
      PeopleCommands.class,
      CardCommands.class,
      SignInStep.class,
      WindowCommands.class,
      RescueCommands.class,
      AvatarCommands.class,
      NeedsCommands.class,
      PolicyCommands.class,
      Announce.class,
      ShowAcks.class,
      ShowInbox.class,
      ReadItem.class,
      GiveAnswer.class,
      SendMessage.class,
      SearchPost.class,
      ShowToday.class,
      ReachCommands.class,
      RequestCommands.class,
      PrivacyCommands.class,
      RetentionCommands.class,
      SlipCommands.class,
      ConsentCommands.class,
      HoldCommands.class,
      EraseCommands.class,
      CloseCommands.class,
      CertificateCommands.class,
      AccessCommands.class,
      GuardianshipCommands.class,
      AuditCommands.class,
      ReadinessCommands.class,
      CheckSetup.class,
      JobCommands.class
    })
public final class EntCli implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private Site site;
  @Mixin private Speech speech;

  EntCli() {}

  /** Run one step and leave with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Run one step, print its answer to {@code out} or its refusal to {@code err}. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new EntCli());
    line.setOut(out).setErr(err);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((wrong, given) -> explain(wrong));
    line.setExecutionExceptionHandler((thrown, at, parsed) -> Step.refuse(at, thrown));
    new Values().registerWith(line);
    int exit = line.execute(args);
    out.flush();
    err.flush();
    return exit;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a step");
  }

  Site site() {
    return site;
  }

  Speech speech() {
    return speech;
  }

  private static int explain(ParameterException wrong) {
    CommandLine at = wrong.getCommandLine();
    at.getErr().println(wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, at.getErr());
    at.getErr().println("Try: " + at.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }
}
