package io.entsdk.privacy.internal.retention;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Confidence;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.LegalSource;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleTitle;
import io.entsdk.privacy.retention.Trigger;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in which columns a rule stands, and reads it from them. */
final class RuleColumns {

  private static final List<Column<RetentionRule>> COLUMNS =
      List.of(
          Column.text("rule_key", RetentionRule::key),
          Column.integer("version", RetentionRule::version),
          Column.text("title_fr", rule -> rule.title().french()),
          Column.text("title_en", rule -> rule.title().english()),
          Column.text("source_text", rule -> rule.source().text()),
          Column.text("source_article", rule -> rule.source().article()),
          Column.text("source_reference", rule -> rule.source().reference()),
          Column.date("source_date", rule -> rule.source().date()),
          Column.text("confidence", rule -> rule.source().confidence().name()),
          Column.text("starts_with", rule -> rule.trigger().name()),
          Column.text("keep_for", rule -> text(rule.limits().keepFor())),
          Column.text("restrict_after", rule -> text(rule.limits().restrictAfter())),
          Column.text("erase_after", rule -> text(rule.limits().eraseAfter())),
          Column.text("final_action", rule -> rule.then().name()),
          Column.text("archives", rule -> rule.archives().name()),
          Column.text("awaits", rule -> text(rule.awaits())));

  static final int COUNT = COLUMNS.size();

  static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));

  private RuleColumns() {}

  /** Return {@code others} and those of the rule that is adopted. */
  static List<Column<Adoption>> beside(List<Column<Adoption>> others) {
    Stream<Column<Adoption>> rule =
        COLUMNS.stream()
            .map(
                column -> {
                  Function<RetentionRule, ? extends @Nullable Object> value = column.value();
                  return new Column<>(
                      column.name(), column.type(), adoption -> value.apply(adoption.rule()));
                });
    return Stream.concat(others.stream(), rule).toList();
  }

  /** Read the rule that stands in {@code row} from column {@code at} on. */
  static RetentionRule rule(Row row, int at) {
    LegalSource source =
        new LegalSource(
            row.text(at + 4),
            row.text(at + 5),
            row.text(at + 6),
            row.isNull(at + 7) ? null : row.date(at + 7),
            Confidence.valueOf(row.text(at + 8)));
    return new RetentionRule(
        row.text(at),
        row.integer(at + 1),
        new RuleTitle(row.text(at + 2), row.text(at + 3)),
        source,
        Trigger.valueOf(row.text(at + 9)),
        new RetentionLimits(period(row, at + 10), period(row, at + 11), period(row, at + 12)),
        FinalAction.valueOf(row.text(at + 13)),
        PublicArchives.valueOf(row.text(at + 14)),
        blocks(row.text(at + 15)));
  }

  private static @Nullable Period period(Row row, int column) {
    return row.isNull(column) ? null : Period.parse(row.text(column));
  }

  private static @Nullable String text(@Nullable Period period) {
    return period == null ? null : period.toString();
  }

  private static String text(Set<Block> blocks) {
    return blocks.stream().sorted().map(Block::name).collect(Collectors.joining(","));
  }

  private static Set<Block> blocks(String text) {
    return Stream.of(text.split(","))
        .filter(name -> !name.isEmpty())
        .map(Block::valueOf)
        .collect(Collectors.toSet());
  }
}
