package io.entsdk.auth.internal.avatar;

/**
 * Is the SQL by which every read knows whether a story that is kept without a card opens something.
 *
 * <p>Nothing has to run for it to end: it lets in while its card would, and while its school allows
 * it. The same condition stands in each statement.
 */
public final class StorySql {

  private static final String ALLOWED =
      """
      exists (select 1 from ent_auth_avatar_school al
        where al.tenant = %1$s.tenant and al.school_id = %1$s.school_id)""";

  private static final String UNDER_A_LIVE_CARD =
      """
      exists (select 1 from ent_auth_card lc
        where lc.tenant = %1$s.tenant and lc.id = %1$s.card_id and lc.ended_at is null
          and lc.starts_at <= cast(?%2$d as bigint) and lc.expires_at > cast(?%2$d as bigint))""";

  private StorySql() {}

  /** Return the condition that story {@code alias} lets in at the moment of parameter {@code n}. */
  public static String live(String alias, int n) {
    return ALLOWED.formatted(alias) + " and " + UNDER_A_LIVE_CARD.formatted(alias, n);
  }
}
