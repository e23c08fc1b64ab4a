package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.retention.Confidence;
import io.entsdk.privacy.retention.LegalSource;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.Trigger;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * A vendor's diary: pages that go a year after they were made, notes that go with their page, and
 * visits that say themselves on which day they go.
 */
final class Diary implements PersonalDataSource {

  static final String RULE = "diary";
  static final RetentionRules RULES = rules(Period.ofYears(1));

  private static final Purpose PURPOSE = new Purpose("diary");

  static RetentionRules rules(Period limit) {
    LegalSource ours =
        new LegalSource("choix du SDK", "", "-", LocalDate.of(2026, 1, 1), Confidence.OWN_CHOICE);
    return RetentionRules.FRENCH_SCHOOL.with(
        RetentionRule.of(RULE, ours, Trigger.RECORD_MADE, RetentionLimits.eraseWithin(limit))
            .answering(PublicArchives.NO));
  }

  static void create(Ent ent) {
    Jdbc.execute(
        ent,
        "create table diary_page (tenant int not null, id uuid not null, author uuid not null,"
            + " made_at bigint not null, words varchar(200) not null, primary key (tenant, id))");
    Jdbc.execute(ent, "create index diary_page_due on diary_page (tenant, made_at, id)");
    Jdbc.execute(
        ent,
        "create table diary_note (tenant int not null, page_id uuid not null, seq int not null,"
            + " author uuid not null, primary key (tenant, page_id, seq),"
            + " foreign key (tenant, page_id) references diary_page (tenant, id))");
    Jdbc.execute(
        ent,
        "create table diary_visit (tenant int not null, id bigint not null, visitor uuid not null,"
            + " last_day date, primary key (tenant, id))");
    Jdbc.execute(ent, "create index diary_visit_due on diary_visit (tenant, last_day, id)");
  }

  /** Write a page, and return its id. */
  static String page(Ent ent, Object author, Instant at) {
    String id = ent.tenant().kernel().newId().toString();
    Jdbc.execute(
        ent,
        "insert into diary_page (tenant, id, author, made_at, words) values (1, '%s', '%s', %d, 'Il était une fois')"
            .formatted(id, author, micros(at)));
    return id;
  }

  /** Write many pages of one author, a second apart from {@code from} on. */
  static void pages(Ent ent, Object author, Instant from, int count) {
    boolean h2 = ent.database() == io.entsdk.testkit.Database.H2;
    Jdbc.execute(
        ent,
        "insert into diary_page (tenant, id, author, made_at, words) select 1, %s, '%s', %d + cast(x.n as bigint) * 1000000, 'w' from %s as x (n)"
            .formatted(
                h2 ? "random_uuid()" : "gen_random_uuid()",
                author,
                micros(from),
                (h2 ? "system_range(1, %d)" : "generate_series(1, %d)").formatted(count)));
  }

  static void note(Ent ent, String page, int seq, Object author) {
    Jdbc.execute(
        ent,
        "insert into diary_note (tenant, page_id, seq, author) values (1, '%s', %d, '%s')"
            .formatted(page, seq, author));
  }

  static void visit(Ent ent, long id, Object visitor, LocalDate lastDay) {
    Jdbc.execute(
        ent,
        "insert into diary_visit (tenant, id, visitor, last_day) values (1, %d, '%s', date '%s')"
            .formatted(id, visitor, lastDay));
  }

  static long rows(Ent ent, String table) {
    return Jdbc.count(ent, "select count(*) from " + table);
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  @Override
  public String id() {
    return "vendor-diary";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        table("diary_page")
            .keeps(PURPOSE, RULE, DELETE_ROW)
            .datedBy("made_at")
            .subject("author", IDENTITY)
            .personal(CORRESPONDENCE, "words", "made_at")
            .notPersonal("technical key", "tenant", "id")
            .build(),
        table("diary_note")
            .key(KeyType.UUID, "page_id")
            .key(KeyType.INT, "seq")
            .keeps(PURPOSE, RULE, DELETE_ROW)
            .parent("diary_page", "page_id")
            .subject("author", IDENTITY)
            .notPersonal("technical key", "tenant", "page_id", "seq")
            .build(),
        table("diary_visit")
            .key(KeyType.BIGINT, "id")
            .keeps(PURPOSE, RULE, DELETE_ROW)
            .dueOn("last_day")
            .subject("visitor", IDENTITY)
            .personal(IDENTITY, "last_day")
            .notPersonal("technical key", "tenant", "id")
            .build());
  }
}
