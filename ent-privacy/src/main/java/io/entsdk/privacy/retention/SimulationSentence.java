package io.entsdk.privacy.retention;

import io.entsdk.privacy.internal.LimitWords;
import io.entsdk.privacy.internal.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words what a change would move: the change, the numbers, then what is to be settled. */
final class SimulationSentence {

  private final RuleSimulation simulation;
  private final Locale locale;

  SimulationSentence(RuleSimulation simulation, Locale locale) {
    this.simulation = simulation;
    this.locale = locale;
  }

  String text(String bundle) {
    Texts texts = Texts.in(bundle, locale);
    RuleProposal proposal = simulation.proposal();
    String change =
        texts.text(
            "change",
            proposal.rule().title().in(locale),
            LimitWords.in(locale).of(proposal.rule().limits()),
            texts.date(proposal.from()),
            simulation.schools().size());
    String moves =
        Stream.of(Movement.values())
            .filter(one -> one != Movement.SAME && simulation.count(one) > 0)
            .map(one -> texts.text("moves." + one, simulation.count(one)))
            .collect(Collectors.joining(" ; "));
    String moved = moves.isEmpty() ? texts.text("moves.none") : moves + ".";
    Stream<String> open =
        simulation.disagreements(locale).stream().map(one -> texts.text("settle", one));
    return Stream.concat(Stream.of(change, moved), open).collect(Collectors.joining(" "));
  }
}
