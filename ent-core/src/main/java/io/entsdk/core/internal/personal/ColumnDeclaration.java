package io.entsdk.core.internal.personal;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.Contribution;
import io.entsdk.core.personal.Dated;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.NonPersonal;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.SchoolRef;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.TableBuilder;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts into a description what the annotations of each field say of its column. */
final class ColumnDeclaration {

  private static final String TECHNICAL = "technical key or counter";
  private static final String INSTITUTION = "leads to a school, and to nobody";

  private final Class<?> entity;
  private final Collection<MappedColumn> columns;
  private final Map<String, String> inherited;
  private final List<String> problems;

  /**
   * Speak of the columns of a table.
   *
   * @param inherited whom rows are about through the row that they are part of: the name of each
   *     tie by the field that names the person there, the first one under an empty name too
   */
  ColumnDeclaration(
      Class<?> entity,
      Collection<MappedColumn> columns,
      Map<String, String> inherited,
      List<String> problems) {
    this.entity = entity;
    this.columns = columns;
    this.inherited = inherited;
    this.problems = problems;
  }

  /**
   * Declare one column.
   *
   * @param refers whether it leads to another row of the part, and so to nobody by itself
   */
  void add(TableBuilder builder, MappedColumn column, boolean refers) {
    Optional<Field> said =
        column.nearest(List.of(SubjectRef.class, PersonalData.class, NonPersonal.class));
    if (said.isPresent()) {
      declare(builder, column, said.get());
    } else if (refers || isTechnical(column)) {
      builder.notPersonal(TECHNICAL, column.name());
    } else if (column.has(SchoolRef.class)) {
      builder.notPersonal(INSTITUTION, column.name());
    } else {
      problem(column, "is not declared: say @PersonalData, @SubjectRef, or @NonPersonal and why");
    }
    if (column.has(Contribution.class) && !column.has(SubjectRef.class)) {
      problem(column, "is a contribution of nobody: add @SubjectRef");
    }
    if (column.has(Version.class)) {
      builder.versioned(column.name());
    }
    column.said(Dated.class).ifPresent(dated -> date(builder, column, dated));
    column.said(SchoolRef.class).ifPresent(school -> school(builder, column, school));
  }

  private void school(TableBuilder builder, MappedColumn column, SchoolRef school) {
    if (!school.belongs()) {
      builder.mentionsSchool(column.name());
    } else if (columns.stream().filter(ColumnDeclaration::leadsToSchool).count() > 1) {
      problem(column, "is one of several schools: say belongs = false of all but one");
    } else if (school.through().isEmpty()) {
      builder.school(column.name());
    } else {
      builder.schoolOf(school.through(), column.name());
    }
  }

  private static boolean leadsToSchool(MappedColumn column) {
    return column.said(SchoolRef.class).filter(SchoolRef::belongs).isPresent();
  }

  /** A row is dated by the rule of its entity, whatever its columns say of themselves. */
  private void date(TableBuilder builder, MappedColumn column, Dated dated) {
    Kept kept = KeptTerms.around(entity);
    if (kept == null || kept.purpose().isEmpty() || kept.rule().isEmpty()) {
      problem(column, "dates the row, and no rule ends it: add @Kept to the class");
      return;
    }
    builder.keeps(new Purpose(kept.purpose()), kept.rule(), kept.erasure());
    Class<?> type = column.type();
    if (type == LocalDate.class && dated.lastDay()) {
      builder.dueOn(column.name());
    } else if (type == LocalDate.class) {
      builder.datedOn(column.name());
    } else if (type == Instant.class && !dated.lastDay()) {
      builder.stampedBy(column.name());
    } else if (type == long.class && !dated.lastDay()) {
      builder.datedBy(column.name());
    } else {
      problem(column, "dates the row by a type that is not understood: use TableDescription");
    }
  }

  /** Any other key may name a person, or be an address. */
  private static boolean isTechnical(MappedColumn column) {
    return column.isTenant() || column.has(Version.class) || column.has(GeneratedValue.class);
  }

  private void declare(TableBuilder builder, MappedColumn column, Field said) {
    SubjectRef subject = said.getAnnotation(SubjectRef.class);
    PersonalData personal = said.getAnnotation(PersonalData.class);
    NonPersonal not = said.getAnnotation(NonPersonal.class);
    if (Stream.of(subject, personal, not).filter(one -> one != null).count() > 1) {
      problem(column, "is declared twice: keep one annotation");
    } else if (subject != null) {
      subject(builder, column, subject);
    } else if (personal != null) {
      personal(builder, column, personal);
    } else if (not.value().isBlank()) {
      problem(column, "is not personal and does not say why");
    } else {
      builder.notPersonal(not.value(), column.name());
    }
  }

  private void subject(TableBuilder builder, MappedColumn column, SubjectRef subject) {
    Class<?> type = column.type();
    if (type != UUID.class && type != PersonId.class) {
      problem(column, "names a person and is no UUID: keep the id of the person");
    }
    keep(builder, column);
    column
        .said(Contribution.class)
        .ifPresentOrElse(
            of -> builder.contribution(column.name(), subject.value(), of.value()),
            () -> builder.subject(column.name(), subject.value()));
  }

  private void personal(TableBuilder builder, MappedColumn column, PersonalData personal) {
    keep(builder, column);
    builder.about(about(column, personal.about()));
    if (personal.exported()) {
      builder.personal(personal.value(), column.name());
    } else {
      builder.withheld(personal.value(), column.name());
    }
    Stream.of(personal.emptied()).forEach(nothing -> builder.emptied(column.name(), nothing));
  }

  /** Return the column of the field {@code about}, or of the first that names a person. */
  private String about(MappedColumn column, String about) {
    String through = inherited.get(about);
    if (through != null) {
      return through;
    }
    Optional<MappedColumn> named =
        columns.stream()
            .filter(one -> one.has(SubjectRef.class))
            .filter(one -> about.isEmpty() || one.outermost().getName().equals(about))
            .findFirst();
    if (named.isEmpty() && !about.isEmpty()) {
      problem(column, "is about " + about + ", which is no @SubjectRef");
    }
    return named.map(MappedColumn::name).orElse("");
  }

  private void keep(TableBuilder builder, MappedColumn column) {
    KeptTerms terms = KeptTerms.of(column, entity);
    Optional<String> wrong = terms.problem();
    wrong.ifPresent(what -> problem(column, what));
    if (wrong.isEmpty() && terms.erasure() == ErasureMethod.KEEP) {
      builder.outlives(new Purpose(terms.purpose()), terms.rule(), terms.because());
    } else if (wrong.isEmpty()) {
      builder.keeps(new Purpose(terms.purpose()), terms.rule(), terms.erasure());
    }
  }

  private void problem(MappedColumn column, String what) {
    problems.add(column.place() + " " + what);
  }
}
