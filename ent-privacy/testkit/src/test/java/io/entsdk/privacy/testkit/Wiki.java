package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.ContributionPurpose.INFORMATION;
import static io.entsdk.core.personal.ContributionPurpose.TEACHING;
import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Set;

/** A vendor's wiki of a class: pages, and what others remark on them. */
final class Wiki implements PersonalDataSource {

  private static final Purpose WIKI = new Purpose("wiki");
  private static final String RULE = "ent-account";

  static void create(Ent ent) {
    Jdbc.execute(
        ent,
        "create table wiki_page (tenant int not null, id uuid not null, author uuid,"
            + " words varchar(200) not null, primary key (tenant, id))");
    Jdbc.execute(ent, "create index wiki_page_author on wiki_page (tenant, author)");
    Jdbc.execute(
        ent,
        "create table wiki_remark (tenant int not null, id uuid not null, page_id uuid not null,"
            + " author uuid, words varchar(200), primary key (tenant, id),"
            + " foreign key (tenant, page_id) references wiki_page (tenant, id))");
    Jdbc.execute(ent, "create index wiki_remark_author on wiki_remark (tenant, author)");
    Jdbc.execute(ent, "create index wiki_remark_page on wiki_remark (tenant, page_id)");
    Jdbc.execute(
        ent,
        "create table wiki_heading (tenant int not null, page_id uuid not null, n int not null,"
            + " words varchar(200), primary key (tenant, page_id, n),"
            + " foreign key (tenant, page_id) references wiki_page (tenant, id))");
  }

  /** Write a page, and return its id. */
  static String page(Ent ent, Object author, String words) {
    String id = ent.tenant().kernel().newId().toString();
    Jdbc.execute(
        ent,
        "insert into wiki_page (tenant, id, author, words) values (1, '%s', '%s', '%s')"
            .formatted(id, author, words));
    Jdbc.execute(
        ent,
        "insert into wiki_heading (tenant, page_id, n, words) values (1, '%s', 1, 'Titre')"
            .formatted(id));
    return id;
  }

  static void remark(Ent ent, String page, Object author, String words) {
    Jdbc.execute(
        ent,
        "insert into wiki_remark (tenant, id, page_id, author, words) values (1, '%s', '%s', '%s', '%s')"
            .formatted(ent.tenant().kernel().newId(), page, author, words));
  }

  /** Return every page and remark, with whoever still stands there. */
  static Set<String> texts(Ent ent) {
    return Jdbc.texts(
        ent,
        """
        select concat('page: ', words, ' by ', coalesce(cast(author as varchar), 'nobody')) from wiki_page
        union all
        select concat('remark: ', words, ' by ', coalesce(cast(author as varchar), 'nobody')) from wiki_remark""");
  }

  /** Return how many headings of pages still say something, and how many there are. */
  static List<Long> headings(Ent ent) {
    return List.of(
        Jdbc.count(ent, "select count(*) from wiki_heading where words is not null"),
        Jdbc.count(ent, "select count(*) from wiki_heading"));
  }

  @Override
  public String id() {
    return "vendor-wiki";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        table("wiki_page")
            .keeps(WIKI, RULE, UNLINK)
            .contribution("author", IDENTITY, TEACHING)
            .personal(CORRESPONDENCE, "words")
            .emptied("words", "(retiré)")
            .notPersonal("technical key", "tenant", "id")
            .build(),
        table("wiki_remark")
            .parent("wiki_page", "page_id")
            .keeps(WIKI, RULE, UNLINK)
            .contribution("author", IDENTITY, INFORMATION)
            .personal(CORRESPONDENCE, "words")
            .notPersonal("technical key", "tenant", "id", "page_id")
            .build(),
        table("wiki_heading")
            .key(KeyType.UUID, "page_id")
            .key(KeyType.INT, "n")
            .keeps(WIKI, RULE, UNLINK)
            .subjectOf("wiki_page", "page_id")
            .personal(CORRESPONDENCE, "words")
            .notPersonal("technical key", "tenant", "page_id", "n")
            .build());
  }
}
