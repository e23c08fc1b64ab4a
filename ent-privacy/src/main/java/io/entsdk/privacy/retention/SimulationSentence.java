package io.entsdk.privacy.retention;

import io.entsdk.privacy.internal.LimitWords;
import io.entsdk.privacy.internal.Texts;
import io.entsdk.privacy.retention.RuleSimulation.OfTable;
import io.entsdk.privacy.retention.RuleSimulation.Rows;
import java.util.List;
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
    Stream<String> moved =
        proposal.rule().key().equals(RetentionRules.ENT_ACCOUNT)
            ? Stream.of(accounts(texts))
            : rows(texts);
    Stream<String> open =
        simulation.conflicts().stream().map(one -> texts.text("settle", one.brief()));
    return Stream.of(Stream.of(change), moved, open)
        .flatMap(sentences -> sentences)
        .collect(Collectors.joining(" "));
  }

  private String accounts(Texts texts) {
    String moves =
        Stream.of(Movement.values())
            .filter(one -> one != Movement.SAME && simulation.count(one) > 0)
            .map(one -> texts.text("moves." + one, simulation.count(one)))
            .collect(Collectors.joining(" ; "));
    return moves.isEmpty() ? texts.text("moves.none") : moves + ".";
  }

  private Stream<String> rows(Texts texts) {
    List<OfTable> tables = simulation.tables();
    return tables.isEmpty()
        ? Stream.of(texts.text("rows.none"))
        : Stream.concat(tables.stream().map(one -> rows(texts, one)), ends(texts));
  }

  private Stream<String> ends(Texts texts) {
    boolean anyRows = simulation.tables().stream().anyMatch(one -> one.columns().isEmpty());
    return simulation.proposal().rule().then() == FinalAction.ANONYMISE && anyRows
        ? Stream.of(texts.text("rows.stay"))
        : Stream.of();
  }

  private static String rows(Texts texts, OfTable one) {
    String what =
        one.columns().isEmpty()
            ? one.table()
            : texts.text("rows.columns", one.table(), String.join(", ", one.columns()));
    return texts.text("rows", what, count(texts, one.atOnce()), count(texts, one.withinAYear()));
  }

  private static String count(Texts texts, Rows rows) {
    return texts.text(rows.more() < 0 ? "rows.fewer" : "rows.more", Math.abs(rows.more()));
  }
}
