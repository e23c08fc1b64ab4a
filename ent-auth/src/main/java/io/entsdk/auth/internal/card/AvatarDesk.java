package io.entsdk.auth.internal.card;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.avatar.StorySql;
import io.entsdk.auth.internal.window.WindowSql;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at an avatar that was tapped on a device, in one statement whoever it stands for.
 *
 * <p>The avatar is that of the class in whose window the device sits. Of two live cards, as in the
 * fortnight after the return to school, the later one's story counts.
 */
public final class AvatarDesk {

  private static final String MORE =
      """
      , s.card_id, s.plan, s.story_hash, case when exists (select 1 from ent_auth_avatar_school q
         where q.tenant = w.tenant and q.school_id = w.school_id) then 1 else 0 end as offered""";

  private static final String TAPPED =
      LookSql.SEAT
          + """
            left join ent_auth_avatar a on a.tenant = w.tenant and a.class_id = w.class_id
              and a.picture = cast(?2 as varchar) and %s
            left join ent_auth_story s on s.tenant = a.tenant and s.pupil_id = a.pupil_id
              and s.card_id = (select k.card_id from ent_auth_story k
                join ent_auth_card h on h.tenant = k.tenant and h.id = k.card_id
                where k.tenant = a.tenant and k.pupil_id = a.pupil_id
                  and k.school_id = w.school_id and %s
                order by h.starts_at desc, h.id fetch first 1 rows only)
            left join ent_auth_card c on c.tenant = s.tenant and c.id = s.card_id and %s
            """
              .formatted(
                  WindowSql.admits("w", "a.pupil_id"),
                  StorySql.live("k", 7),
                  shown("c.pupil_id", CREDENTIAL));

  private static final int CARD = LookSql.MORE;
  private static final int PLAN = CARD + 1;
  private static final int STORY = PLAN + 1;
  private static final int OFFERED = STORY + 1;

  private final Unit unit;

  public AvatarDesk(Unit unit) {
    this.unit = unit;
  }

  /**
   * Return what is kept of the story of whoever has {@code avatar} in the class of the device, or
   * nobody's, with the tries against {@code decoy}.
   */
  public AvatarOnFile look(Picture avatar, UUID decoy, String deviceHash) {
    LookSql sql = new LookSql(unit, decoy, deviceHash);
    Row row = sql.row(MORE, TAPPED, avatar.code());
    boolean offered = row.integer(OFFERED) == 1;
    if (row.isNull(0)) {
      return nobodys(offered, sql.nobodys(row));
    }
    CardOnFile found = CardOnFile.read(row);
    boolean open = found.isGood(unit.now()) && SignInPath.CLASS_CODE.isOpenTo(found.band());
    return open
        ? new AvatarOnFile(offered, sql.pupils(row, found), Optional.of(story(row)))
        : nobodys(offered, sql.nobodys(row));
  }

  private static AvatarOnFile nobodys(boolean offered, Looked looked) {
    return new AvatarOnFile(offered, looked, Optional.empty());
  }

  private AvatarOnFile.Story story(Row row) {
    StoryPlan plan = StoryPlan.find(row.integer(PLAN)).orElseThrow();
    long card = row.bigint(CARD);
    return new AvatarOnFile.Story(
        CardCode.of(unit.tenantId(), plan, card, new byte[CardCode.SECRET_BYTES]),
        new HashedSecret(row.text(STORY)));
  }
}
