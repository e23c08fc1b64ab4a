package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.stream.Stream;

/** A vendor's pages with lines that name nobody, and words underlined in these. */
class LinedPages extends Pages {

  static void create(Ent ent) {
    Pages.create(ent);
    Jdbc.execute(
        ent,
        "create table page_of_book_line (tenant int not null, page uuid not null, n int not null,"
            + " words varchar(200), primary key (tenant, page, n),"
            + " constraint page_line_of foreign key (tenant, page) references page_of_book (tenant, id))");
    Jdbc.execute(
        ent,
        "create table page_of_book_mark (tenant int not null, id uuid not null,"
            + " page uuid not null, n int not null, word varchar(200), primary key (tenant, id),"
            + " foreign key (tenant, page, n) references page_of_book_line (tenant, page, n))");
    Jdbc.execute(
        ent,
        "create table page_of_book_tag (tenant int not null, page uuid not null, tag varchar(200),"
            + " foreign key (tenant, page) references page_of_book (tenant, id))");
    Jdbc.execute(ent, "create index page_tag_of on page_of_book_tag (tenant, page)");
    Jdbc.execute(ent, "create index page_mark_of on page_of_book_mark (tenant, page, n)");
  }

  /** Give each page of {@code author} two lines, a mark on the second, and one tag three times. */
  static void fill(Ent ent, PersonId author) {
    String page = "page_of_book p where p.author = '" + author + "'";
    Jdbc.execute(
        ent,
        "insert into page_of_book_line (tenant, page, n, words) select p.tenant, p.id, k.n,"
            + " 'Il pleut' from (values (1), (2)) as k (n), "
            + page);
    Jdbc.execute(
        ent,
        "insert into page_of_book_mark (tenant, id, page, n, word)"
            + " select p.tenant, p.id, p.id, 2, 'pleut' from "
            + page);
    tag(ent, author);
  }

  /** Give each page of {@code author} one tag three times more. */
  static void tag(Ent ent, PersonId author) {
    Jdbc.execute(
        ent,
        "insert into page_of_book_tag (tenant, page, tag) select p.tenant, p.id, 'pluie'"
            + " from (values (1), (2), (3)) as k (n), page_of_book p where p.author = '"
            + author
            + "'");
  }

  @Override
  public List<TableDescription> describe() {
    return Stream.concat(super.describe().stream(), Stream.of(line(), mark(), tag())).toList();
  }

  private static TableDescription line() {
    return TableDescription.table("page_of_book_line")
        .key(KeyType.UUID, "page")
        .key(KeyType.INT, "n")
        .keeps(new Purpose("notebook"), "ent-account", ErasureMethod.DELETE_ROW)
        .subjectOf("page_of_book", "page")
        .personal(CORRESPONDENCE, "words")
        .toldToGuardians()
        .notPersonal("technical key, leads to a page", "tenant", "page", "n")
        .build();
  }

  private static TableDescription mark() {
    return TableDescription.table("page_of_book_mark")
        .keeps(new Purpose("notebook"), "ent-account", ErasureMethod.DELETE_ROW)
        .subjectOf("page_of_book_line", "page", "n")
        .personal(CORRESPONDENCE, "word")
        .notPersonal("technical key, leads to a line", "tenant", "id", "page", "n")
        .build();
  }

  private static TableDescription tag() {
    return TableDescription.table("page_of_book_tag")
        .key(KeyType.UUID, "page")
        .sharedKey()
        .keeps(new Purpose("notebook"), "ent-account", ErasureMethod.DELETE_ROW)
        .subjectOf("page_of_book", "page")
        .personal(CORRESPONDENCE, "tag")
        .notPersonal("leads to a page", "tenant", "page")
        .build();
  }
}
