package io.entsdk.privacy.internal.sweep;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.personal.SchoolPath;
import io.entsdk.core.internal.personal.SubjectWay;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says in SQL how the due rows of a table are counted and weighed: parameter 1 is the tenant, the
 * values of the stretch stand from 2 on.
 */
final class CountingSql {

  private final SweptTable swept;
  private final DueTerms due;
  private final String name;

  CountingSql(SweptTable swept, Stretch stretch) {
    this.swept = swept;
    this.due = new DueTerms(swept, stretch);
    this.name = swept.name();
  }

  static String all(String table) {
    return readsAll(
        KEEPING, "select count(*) from %s s where s.tenant = cast(?1 as int)".formatted(table));
  }

  /** Count what is due, and tell its oldest and its newest time in microseconds. */
  String due() {
    return readsAll(
        KEEPING,
        "select count(*), %s from %s s where %s".formatted(oldestAndNewest(), name, due.of("s")));
  }

  /**
   * Count what is due of each school, by {@code path}, with its oldest and its newest time; what
   * belongs to none stands under null.
   */
  String bySchool(SchoolPath path) {
    return readsAll(
        KEEPING,
        "select %1$s, count(*), %2$s from %3$s s%4$s where %5$s group by %1$s"
            .formatted(path.school("s"), oldestAndNewest(), name, path.joins("s"), due.of("s")));
  }

  /**
   * Count what is due of each school to which a fact ties or tied the person to whom {@code way}
   * leads: in several schools where there are several.
   */
  String byTies(SubjectWay way) {
    return readsAll(
        KEEPING,
        "select y.school_id, count(*) from %s s%s join (%s) y (id, school_id) on y.id = %s where %s group by y.school_id"
            .formatted(
                name, way.joins("s"), TiedSchools.ofEverybody(), way.person("s"), due.of("s")));
  }

  /** Count what is due and would go now. */
  String free() {
    return readsAll(KEEPING, "select count(*) from %s s where %s".formatted(name, freeTerms()));
  }

  /** Weigh {@code columns} of what is due and would go now. */
  String weighingFree(List<String> columns) {
    String bytes =
        columns.stream()
            .map(column -> "coalesce(octet_length(s.%s), 0)".formatted(column))
            .collect(Collectors.joining(" + "));
    return readsAll(
        KEEPING,
        "select cast(coalesce(sum(%s), 0) as bigint) from %s s where %s"
            .formatted(bytes, name, freeTerms()));
  }

  /** Find a row of the stretch, whatever keeps it. */
  String any() {
    return readsAll(
        KEEPING,
        "select 1 from %s s where %s fetch first 1 rows only".formatted(name, due.of("s")));
  }

  private String freeTerms() {
    return due.of("s") + swept.notHeld("s");
  }

  private String oldestAndNewest() {
    return due.micros("min", "s") + ", " + due.micros("max", "s");
  }
}
