package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.IdentitySql;

/** Writes the conditions by which of all answers of a guardian the last one counts. */
public final class AnswerSql {

  private AnswerSql() {}

  /** Return the column that names the guardian who gave the answer {@code alias}, by one id. */
  public static String guardian(String alias) {
    return "coalesce(%1$s.organisation_id, %2$s)"
        .formatted(alias, IdentitySql.personOf(alias + ".person_id"));
  }

  /** Return the condition that no later answer of the same guardian replaces {@code a}. */
  public static String isLast() {
    return """
        not exists (select 1 from ent_messaging_answer b
          where b.tenant = a.tenant and b.item_id = a.item_id and b.child_id = a.child_id
            and %s = %s and %s
            and (b.answered_at > a.answered_at or (b.answered_at = a.answered_at and b.id > a.id)))"""
        .formatted(guardian("b"), guardian("a"), shown("b.person_id", ANSWER));
  }

  /** Return the condition that {@code a} stands, and was given as the guardian of a delivery. */
  static String standsOf(String delivery) {
    return """
        %1$s = coalesce(%2$s.organisation_id, %3$s) and %4$s and %5$s"""
        .formatted(
            guardian("a"),
            delivery,
            IdentitySql.personOf(delivery + ".person_id"),
            shown("a.person_id", ANSWER),
            isLast());
  }
}
