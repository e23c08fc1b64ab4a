package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.IDENTITY;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.util.List;

/**
 * A vendor's pages in a table of their own, and what may be wrong with the code that erases them.
 */
class Pages implements PersonalDataSource {

  /** Says what the vendor's code does when it is to erase. */
  enum Manner {
    AS_DECLARED,
    THROWING,
    LYING,
    EXAGGERATING
  }

  volatile Manner manner = Manner.AS_DECLARED;

  static void create(Ent ent) {
    Jdbc.execute(
        ent,
        "create table page_of_book (tenant int not null, id uuid not null, author uuid not null,"
            + " words varchar(200) not null, primary key (tenant, id))");
    Jdbc.execute(ent, "create index page_of_book_author on page_of_book (tenant, author)");
  }

  static void write(Ent ent, PersonId author, int pages) {
    boolean h2 = ent.database() == Database.H2;
    Jdbc.execute(
        ent,
        "insert into page_of_book (tenant, id, author, words) select 1, %s, '%s', 'Il était une fois' from %s"
            .formatted(
                h2 ? "random_uuid()" : "gen_random_uuid()",
                author,
                (h2 ? "system_range(1, %d)" : "generate_series(1, %d)").formatted(pages)));
  }

  static long left(Ent ent) {
    return Jdbc.everything(ent).entrySet().stream()
        .filter(table -> table.getKey().equalsIgnoreCase("page_of_book"))
        .mapToLong(table -> table.getValue().size())
        .sum();
  }

  @Override
  public String id() {
    return "vendor-pages";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        TableDescription.table("page_of_book")
            .keeps(new Purpose("notebook"), "ent-account", ErasureMethod.DELETE_ROW)
            .subject("author", IDENTITY)
            .personal(CORRESPONDENCE, "words")
            .notPersonal("technical key", "tenant", "id")
            .build());
  }

  @Override
  public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
    return switch (manner) {
      case AS_DECLARED -> PersonalDataSource.super.erase(unit, keys, effect);
      case THROWING -> throw new IllegalStateException("the vendor's own trouble");
      case LYING -> keys.all().size();
      case EXAGGERATING -> PersonalDataSource.super.erase(unit, keys, effect) + 1;
    };
  }
}
