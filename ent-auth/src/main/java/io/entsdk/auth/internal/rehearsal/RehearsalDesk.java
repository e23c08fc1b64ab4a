package io.entsdk.auth.internal.rehearsal;

import io.entsdk.auth.internal.Sha256;
import io.entsdk.auth.internal.card.Attempt;
import io.entsdk.auth.internal.card.CardDesk;
import io.entsdk.auth.internal.card.Decoy;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.card.PictureTag;
import io.entsdk.auth.pupil.Practice;
import io.entsdk.auth.pupil.Rehearsal;
import io.entsdk.auth.pupil.RehearsalId;
import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.internal.persistence.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Opens rehearsals and looks at what is answered in them.
 *
 * <p>Whatever card it is, the same is read, one count is moved and the same is computed.
 */
public final class RehearsalDesk {

  /**
   * Our own choice: with as many rehearsals a day, as many answers as a sign-in ever counts in 24
   * hours, see {@link io.entsdk.auth.throttle.ThrottlePolicy#CARD_AND_PICTURES}.
   */
  private static final int ANSWERS = 5;

  private static final int A_DAY = 5;

  private static final int KEY_BYTES = 32;

  private final Unit unit;
  private final JpaRehearsals rehearsals;

  public RehearsalDesk(Unit unit) {
    this.unit = unit;
    this.rehearsals = new JpaRehearsals(unit);
  }

  /**
   * Open a rehearsal of {@code schoolClass} in the place of a former one.
   *
   * @throws RejectedException if the class has had as many within a day as it may
   */
  public Rehearsal open(ClassId schoolClass, Actor actor, Duration life) {
    if (rehearsals.openedSince(schoolClass, unit.now().minus(Duration.ofHours(24))) >= A_DAY) {
      throw RejectedException.of(
          "schoolClass", "enough-today", "a class rehearses five times within 24 hours at most");
    }
    byte[] drawn = new byte[KEY_BYTES];
    unit.kernel().random().nextBytes(drawn);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    UUID id = unit.newId();
    Instant end = unit.now().plus(life);
    rehearsals.endAllOf(schoolClass);
    rehearsals.add(new OpenRehearsal(id, schoolClass), hash(key), actor, end);
    return new Rehearsal(new RehearsalId(id), key, end);
  }

  public Optional<ClassId> classOf(UUID rehearsal) {
    return rehearsals.classOf(rehearsal);
  }

  /** End {@code rehearsal} and tell whether it was open. */
  public boolean close(UUID rehearsal) {
    return rehearsals.end(rehearsal);
  }

  /** Tell how the pictures of {@code attempt} do in the rehearsal of {@code key}. */
  public Practice answer(String key, Attempt attempt) {
    return rehearsals
        .findOpen(hash(key))
        .map(rehearsal -> judge(rehearsal, attempt))
        .orElse(Practice.OVER);
  }

  private Practice judge(OpenRehearsal rehearsal, Attempt attempt) {
    UUID decoy = Decoy.of(unit.kernel(), attempt.code()).subject();
    Looked looked = new CardDesk(unit).look(attempt.code(), decoy, "");
    UUID subject = looked.card().pupil();
    Optional<SecretKey> pepper = looked.pepper(unit.kernel().keys());
    boolean counted = rehearsals.count(rehearsal.id(), subject, ANSWERS);
    boolean ours = rehearsals.isIn(subject, rehearsal.schoolClass());
    if (pepper.isEmpty() || !counted) {
      return pepper.isEmpty() ? Practice.UNAVAILABLE : Practice.ASK_TEACHER;
    }
    byte[] tag = PictureTag.of(pepper.get(), subject, attempt.code(), attempt.story());
    return looked.card().fits(tag) & looked.known() & ours ? Practice.RIGHT : Practice.NOT_YET;
  }

  private static String hash(String key) {
    return Sha256.textOf(key.getBytes(StandardCharsets.UTF_8));
  }
}
