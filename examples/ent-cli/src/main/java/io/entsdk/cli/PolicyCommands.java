package io.entsdk.cli;

import io.entsdk.auth.ledger.EntropyLedger;
import io.entsdk.auth.ledger.LedgerLine;
import io.entsdk.auth.ledger.Opponent;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;

/** Groups the steps about what signing in is worth. */
@Command(
    name = "policy",
    description = "What signing in is worth.",
    subcommands = PolicyCommands.Print.class)
final class PolicyCommands extends Group {

  /** Prints the entropy ledger, which asks for no database. */
  @Command(
      name = "print",
      description = "Print how many bits each way in puts before whom, and what it may do.")
  static final class Print extends Step {

    @Override
    boolean needsDatabase() {
      return false;
    }

    @Override
    Answer take(Installation at) {
      return takeAlone();
    }

    @Override
    Answer takeAlone() {
      EntropyLedger ledger = EntropyLedger.standard();
      return Answer.of(
          new Ledger(ledger.lines().stream().map(Way::of).toList()),
          ledger.document(locale()).lines().toList());
    }
  }

  record Ledger(List<Way> ways) {}

  record Way(String path, String cnil, boolean byPerson, List<Bits> bits) {

    static Way of(LedgerLine line) {
      return new Way(
          line.path().name(),
          line.cnil().name(),
          line.isByPerson(),
          Arrays.stream(Opponent.values())
              .map(one -> new Bits(one.name(), line.bitsAgainst(one)))
              .toList());
    }
  }

  record Bits(String against, double bits) {}
}
