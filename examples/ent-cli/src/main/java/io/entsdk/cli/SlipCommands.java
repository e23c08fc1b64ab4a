package io.entsdk.cli;

import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps of an elimination slip, from its draft to the attested destruction. */
@Command(
    name = "slip",
    description = "What the archives are asked to let a school destroy, and what they answer.",
    subcommands = {
      DraftSlip.class,
      SlipCommands.ListAll.class,
      SlipCommands.Sign.class,
      SlipCommands.Submit.class,
      SlipCommands.Grant.class,
      SlipCommands.Refuse.class,
      WithdrawVisa.class,
      SlipCommands.Execute.class,
      SlipCommands.Attest.class,
      PrintSlip.class
    })
final class SlipCommands extends Group {

  static Slips slips(Installation at) {
    return Privacy.of(at.tenant()).slips();
  }

  /** Is a step about one slip. */
  abstract static class OfOne extends Step {

    @Parameters(paramLabel = "SLIP", description = "The id that it was given when drafted.")
    SlipId slip;

    @Mixin ActorOptions actor;

    /** Return {@code day}, or today in the school of the slip. */
    final LocalDate day(Installation at, @Nullable LocalDate day) {
      return day == null
          ? at.today(at.directory().schools().get(slips(at).get(slip, actor.actor(at)).school()))
          : day;
    }
  }

  /** Lists. */
  @Command(name = "list", description = "List the slips of a school, the newest first.")
  static final class ListAll extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      List<Slip> found = slips(at).listOf(at.school(school).id(), actor.actor(at));
      SlipView.Listed view = new SlipView.Listed(found.stream().map(SlipView::of).toList());
      return Answer.of(view, view.lines());
    }
  }

  /** Signs. */
  @Command(name = "sign", description = "Sign a draft, as the head of the school.")
  static final class Sign extends OfOne {

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      return SlipView.told(slips(at).sign(slip, actor.actor(at)));
    }
  }

  /** Submits. */
  @Command(name = "submit", description = "Say that it was sent to the archives.")
  static final class Submit extends OfOne {

    @Override
    Answer take(Installation at) {
      return SlipView.told(slips(at).submit(slip, actor.actor(at)));
    }
  }

  /** Is what the archives have answered. */
  abstract static class Answered extends OfOne {

    @Option(
        names = "--reference",
        required = true,
        paramLabel = "TEXT",
        description = "The number of their answer.")
    String reference;

    @Option(
        names = "--on",
        paramLabel = "DAY",
        description = "The day it bears; today if left out.")
    @Nullable LocalDate on;

    final Answer told(Installation at, Set<Integer> refused) {
      Visa visa = new Visa(reference, day(at, on), refused);
      return SlipView.told(slips(at).answer(slip, visa, actor.actor(at)));
    }
  }

  /** Writes down a visa. */
  @Command(name = "grant", description = "Write down that the archives agree, perhaps in part.")
  static final class Grant extends Answered {

    @Option(
        names = "--except",
        split = ",",
        paramLabel = "N",
        description = "The lines to which they do not.")
    private Set<Integer> except = new HashSet<>();

    @Override
    Answer take(Installation at) {
      return told(at, except);
    }
  }

  /** Writes down a refusal. */
  @Command(name = "refuse", description = "Write down that the archives agree to nothing.")
  static final class Refuse extends Answered {

    @Override
    Answer take(Installation at) {
      return told(
          at,
          slips(at).get(slip, actor.actor(at)).lines().stream()
              .map(SlipLine::place)
              .collect(Collectors.toSet()));
    }
  }

  /** Uses the visa. */
  @Command(name = "execute", description = "Say that what was agreed to is destroyed.")
  static final class Execute extends OfOne {

    @Option(names = "--rows", required = true, paramLabel = "N", description = "How many rows.")
    private long rows;

    @Option(names = "--day", paramLabel = "DAY", description = "When; today if left out.")
    private @Nullable LocalDate day;

    @Override
    Answer take(Installation at) {
      return SlipView.told(slips(at).execute(slip, day(at, day), rows, actor.actor(at)));
    }
  }

  /** Attests. */
  @Command(name = "attest", description = "Attest the destruction, as the head of the school.")
  static final class Attest extends OfOne {

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      return SlipView.told(slips(at).attest(slip, actor.actor(at)));
    }
  }
}
