package io.entsdk.privacy.inventory;

import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.ColumnDescription.NotPersonal;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ContributionPurpose;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.SchoolLink;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.personal.SubjectPath;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.internal.LimitWords;
import io.entsdk.privacy.internal.Texts;
import io.entsdk.privacy.retention.RetentionRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an inventory for people to read. What a vendor's source says is text, never markup. */
final class InventoryDocument {

  private final InventoryReport report;
  private final Texts texts;
  private final LimitWords limits;
  private final StringBuilder out = new StringBuilder();

  InventoryDocument(InventoryReport report, Locale locale) {
    this.report = report;
    this.limits = LimitWords.in(locale);
    this.texts = Texts.in("io.entsdk.privacy.inventory.document", locale);
  }

  String text() {
    line("# " + texts.text("title"));
    bySource().forEach(this::source);
    stores();
    line("## " + texts.text("rules"));
    row(heads("rule", "limits", "trigger", "source", "reference", "date", "confidence"));
    row(Stream.generate(() -> "---").limit(7).toList());
    report.rules().rules().forEach(this::rule);
    return out.toString();
  }

  private Map<String, List<KeptTable>> bySource() {
    return report.tables().stream()
        .collect(
            Collectors.groupingBy(
                table -> table.declared().source(), LinkedHashMap::new, Collectors.toList()));
  }

  private void source(String source, List<KeptTable> tables) {
    line("## " + plain(source));
    tables.forEach(this::table);
  }

  private void table(KeptTable table) {
    line("### " + plain(table.declared().name()) + " — " + rows(table));
    List<Personal> personal = table.declared().description().personalColumns();
    if (!personal.isEmpty()) {
      row(heads("column", "category", "purpose", "rule", "erasure", "exported"));
      row(Stream.generate(() -> "---").limit(6).toList());
      personal.forEach(column -> column(table.declared().description(), column));
      line("");
    }
    others(table.declared().description().columns()).forEach(this::notPersonal);
    table.declared().description().ties().stream()
        .flatMap(tie -> tie.path().stream())
        .map(SubjectPath::up)
        .distinct()
        .forEach(this::part);
    table.declared().description().schools().link().ifPresent(this::school);
    line("");
  }

  private String rows(KeptTable table) {
    return table.rows().isPresent()
        ? texts.text("rows", table.rows().getAsLong())
        : texts.text("rows.unknown");
  }

  private void column(TableDescription table, Personal column) {
    row(
        List.of(
            column.column(),
            texts.text("category." + column.category()),
            purpose(column.purpose()),
            column.rule(),
            erasure(table, column),
            texts.text(column.exported() ? "yes" : "no")));
  }

  /** What outlives the person says why, and a contribution what for. */
  private String erasure(TableDescription table, Personal column) {
    Optional<ContributionPurpose> staysFor = table.contribution(column.column());
    if (staysFor.isPresent()) {
      return texts.text("contribution." + staysFor.get());
    }
    String because = column.keeping().because();
    return texts.text("erasure." + column.erasure()) + (because.isEmpty() ? "" : ": " + because);
  }

  private static Map<String, List<String>> others(List<ColumnDescription> columns) {
    return columns.stream()
        .filter(NotPersonal.class::isInstance)
        .map(NotPersonal.class::cast)
        .collect(
            Collectors.groupingBy(
                NotPersonal::reason,
                LinkedHashMap::new,
                Collectors.mapping(NotPersonal::column, Collectors.toList())));
  }

  private void notPersonal(String reason, List<String> columns) {
    String names = columns.stream().map(InventoryDocument::plain).collect(Collectors.joining(", "));
    line("- " + texts.text("not-personal", names, plain(reason)));
  }

  private void part(ParentLink up) {
    line("- " + texts.text("part", plain(String.join(", ", up.columns()) + " → " + up.parent())));
  }

  private void school(SchoolLink link) {
    String columns = String.join(", ", link.columns());
    String way =
        link instanceof SchoolLink.Through through ? columns + " → " + through.table() : columns;
    line("- " + texts.text("school", plain(way)));
  }

  private void stores() {
    if (report.stores().isEmpty()) {
      return;
    }
    line("## " + texts.text("stores"));
    row(heads("store", "category", "purpose", "rule"));
    row(Stream.generate(() -> "---").limit(4).toList());
    report.stores().forEach(this::store);
    line("");
  }

  private void store(DeclaredStore store) {
    StoreDescription kept = store.description();
    row(
        List.of(
            kept.name() + " (" + store.id() + ")",
            kept.categories().stream()
                .sorted()
                .map(category -> texts.text("category." + category))
                .collect(Collectors.joining(", ")),
            purpose(kept.purpose()),
            kept.rule()));
  }

  private String purpose(Purpose purpose) {
    return texts.textOr("purpose." + purpose.code(), purpose.code());
  }

  private void rule(RetentionRule rule) {
    row(
        List.of(
            rule.key() + " (v" + rule.version() + ")",
            limits.of(rule.limits()),
            texts.text("trigger." + rule.trigger()),
            rule.source().citation(),
            rule.source().reference(),
            Objects.toString(rule.source().date(), ""),
            texts.text("confidence." + rule.source().confidence())));
  }

  private List<String> heads(String... keys) {
    return Stream.of(keys).map(key -> texts.text("head." + key)).toList();
  }

  private void row(List<String> cells) {
    line(
        cells.stream()
            .map(InventoryDocument::plain)
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** Keep a text on its line and in its cell, and from being taken for HTML. */
  private static String plain(String text) {
    return text.replaceAll("\\R", " ").replace("|", "\\|").replace("<", "&lt;");
  }
}
