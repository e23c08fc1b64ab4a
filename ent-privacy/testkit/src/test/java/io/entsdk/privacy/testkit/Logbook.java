package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.REDACT;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's logbook of acts with their steps: it keeps an act for five years, from where it came
 * for one, in the steps, too, and the words of a step for two.
 */
class Logbook implements PersonalDataSource {

  static final String ACT = "log";
  static final String ADDRESS = "log-address";
  static final String WORDS = "log-words";

  static final RetentionRules RULES =
      Diary.RULES
          .with(rule(ACT, Period.ofYears(5)))
          .with(rule(ADDRESS, Period.ofYears(1)))
          .with(rule(WORDS, Period.ofYears(2)));

  private static final Purpose PURPOSE = new Purpose("log");

  static RetentionRule rule(String key, Period limit) {
    return RetentionRule.of(
            key,
            Diary.RULES.get(Diary.RULE).source(),
            Diary.RULES.get(Diary.RULE).trigger(),
            RetentionLimits.eraseWithin(limit))
        .answering(PublicArchives.NO);
  }

  static void create(Ent ent) {
    Jdbc.execute(
        ent,
        "create table log_act (tenant int not null, id uuid not null, school_id uuid, actor uuid not null,"
            + " made_at bigint not null, act varchar(20) not null, address varchar(45),"
            + " device varchar(20) not null, primary key (tenant, id))");
    Jdbc.execute(ent, "create index log_act_due on log_act (tenant, made_at, id)");
    Jdbc.execute(
        ent,
        "create table log_step (tenant int not null, act_id uuid not null, seq int not null,"
            + " address varchar(45), words varchar(20), primary key (tenant, act_id, seq),"
            + " foreign key (tenant, act_id) references log_act (tenant, id))");
  }

  /** Write an act with a step, and return its id. */
  static UUID act(Ent ent, @Nullable Object school, Object actor, Instant at) {
    UUID id = ent.tenant().kernel().newId();
    Jdbc.execute(
        ent,
        "insert into log_act (tenant, id, school_id, actor, made_at, act, address, device) values (1, '%s', %s, '%s', %d, 'OPENED', '192.0.2.1', 'iPad')"
            .formatted(
                id,
                school == null ? "null" : "'" + school + "'",
                actor,
                at.getEpochSecond() * 1_000_000));
    Jdbc.execute(
        ent,
        "insert into log_step (tenant, act_id, seq, address, words) values (1, '%s', 1, '192.0.2.1', 'Bonjour')"
            .formatted(id));
    return id;
  }

  /** Return how many acts there are, acts and steps that say from where, and steps with words. */
  static List<Long> left(Ent ent) {
    return List.of(
        Jdbc.count(ent, "select count(*) from log_act where act = 'OPENED' and actor is not null"),
        Jdbc.count(
            ent, "select count(*) from log_act where address is not null and device = 'iPad'"),
        Jdbc.count(ent, "select count(*) from log_act where address is null and device = ''"),
        Jdbc.count(ent, "select count(*) from log_step where address is not null"),
        Jdbc.count(ent, "select count(*) from log_step where words is not null"));
  }

  @Override
  public String id() {
    return "vendor-logbook";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        table("log_act")
            .school("school_id")
            .keeps(PURPOSE, ACT, DELETE_ROW)
            .datedBy("made_at")
            .subject("actor", TRACE)
            .personal(TRACE, "act", "made_at")
            .keeps(PURPOSE, ADDRESS, REDACT)
            .personal(TRACE, "address", "device")
            .emptied("device", "")
            .notPersonal("technical key", "tenant", "id", "school_id")
            .build(),
        table("log_step")
            .key(KeyType.UUID, "act_id")
            .key(KeyType.INT, "seq")
            .keeps(PURPOSE, ACT, DELETE_ROW)
            .subjectOf("log_act", "act_id")
            .keeps(PURPOSE, ADDRESS, REDACT)
            .personal(TRACE, "address")
            .keeps(PURPOSE, WORDS, REDACT)
            .personal(TRACE, "words")
            .notPersonal("technical key", "tenant", "act_id", "seq")
            .build());
  }
}
