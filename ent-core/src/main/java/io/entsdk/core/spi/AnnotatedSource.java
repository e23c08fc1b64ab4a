package io.entsdk.core.spi;

import io.entsdk.core.internal.personal.AnnotatedTables;
import io.entsdk.core.internal.personal.ColumnNames;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/**
 * Declares what the entities of a vendor's part keep about people, by annotations on their fields:
 * {@link io.entsdk.core.personal.PersonalData}, {@link io.entsdk.core.personal.SubjectRef}, {@link
 * io.entsdk.core.personal.Contribution}, {@link io.entsdk.core.personal.NonPersonal}, {@link
 * io.entsdk.core.personal.Kept}, {@link io.entsdk.core.personal.RefersTo} and {@link
 * io.entsdk.core.personal.Dated}.
 *
 * <p>Tables and columns are those of the mapping: mapped superclasses, embedded values with
 * overrides, embedded ids and id classes, second tables, inheritance of every kind, and foreign
 * keys to one row, by one column or by all of its key, are understood; so are collections of
 * values, and links to rows of other entities, each with a {@code CollectionTable} or {@code
 * JoinTable} that names all of its columns. Their rows, and those of a class that is joined to
 * another, belong to whom the row of the entity names. The tenant, a version, a generated key, a
 * discriminator and what refers to another entity of the part need no annotation. What is not
 * understood, such as a schema, a catalog or an overridden association, is refused and never passed
 * over: such a table is declared with {@link TableDescription}. Providers differ on a discriminator
 * of joined tables: there is one where {@code DiscriminatorColumn} says so. A mapping in XML is not
 * seen; the contract kit holds the result against the live schema.
 */
public final class AnnotatedSource implements PersonalDataSource {

  private final String id;
  private final List<TableDescription> tables;

  private AnnotatedSource(String id, List<TableDescription> tables) {
    this.id = id;
    this.tables = tables;
  }

  /**
   * Read {@code entities}, whose names are as Jakarta Persistence has them where nothing else is
   * said: those of classes and fields.
   *
   * @throws io.entsdk.core.MisconfiguredException if anything is not declared, or not understood;
   *     all of it is named, by class and field
   */
  public static AnnotatedSource of(String id, Class<?>... entities) {
    return new AnnotatedSource(id, AnnotatedTables.of(List.of(entities), ColumnNames.AS_WRITTEN));
  }

  /**
   * Read {@code entities} as {@link #of} does, for a host that writes every name in snake case, as
   * Spring Boot does.
   */
  public static AnnotatedSource inSnakeCase(String id, Class<?>... entities) {
    return new AnnotatedSource(id, AnnotatedTables.of(List.of(entities), ColumnNames.SNAKE_CASE));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<TableDescription> describe() {
    return tables;
  }
}
