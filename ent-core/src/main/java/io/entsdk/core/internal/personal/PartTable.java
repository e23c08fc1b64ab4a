package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Keeping;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Is a table whose rows are part of those of an entity: of a class that is joined to it, or of one
 * of its collections.
 *
 * @param whole the entity's own table
 * @param fields the names of its ties by the fields that name the people
 * @param columns what refers to its key beside the tenant, in its order
 */
record PartTable(TableDescription whole, Map<String, String> fields, List<String> columns) {

  /**
   * Tie the rows to everybody who takes those of the whole along, and to whom these are about.
   *
   * @param kept what becomes of a row where that of the whole is kept so
   * @return the names of the ties by the fields of the whole, the first one under an empty name too
   */
  Map<String, String> tie(TableBuilder builder, UnaryOperator<Keeping> kept) {
    String[] refers = columns.toArray(String[]::new);
    if (whole.ties().isEmpty()) {
      builder.parent(whole.table(), refers);
      return Map.of();
    }
    Map<String, String> names = new HashMap<>();
    SubjectTie first = whole.ties().get(0);
    keep(builder, kept.apply(first.keeping()));
    builder.subjectOf(whole.table(), refers);
    names.put(first.name(), refers[0]);
    whole.ties().stream()
        .skip(1)
        .filter(this::takesRowsAlong)
        .forEach(
            tie -> {
              keep(builder, kept.apply(tie.keeping()));
              builder.alsoOf(tie.name());
              names.put(tie.name(), refers[0] + "." + tie.name());
            });
    return byField(names, refers[0]);
  }

  private Map<String, String> byField(Map<String, String> names, String first) {
    Map<String, String> byField = new HashMap<>(Map.of("", first));
    fields.forEach(
        (field, tie) -> {
          String name = names.get(tie);
          if (name != null) {
            byField.put(field, name);
          }
        });
    return byField;
  }

  private boolean takesRowsAlong(SubjectTie tie) {
    return tie.erasure() == ErasureMethod.DELETE_ROW || whole.contribution(tie.name()).isPresent();
  }

  private static void keep(TableBuilder builder, Keeping keeping) {
    if (keeping.erasure() == ErasureMethod.KEEP) {
      builder.outlives(keeping.purpose(), keeping.rule(), keeping.because());
    } else {
      builder.keeps(keeping.purpose(), keeping.rule(), keeping.erasure());
    }
  }
}
