package io.entsdk.auth.pupil;

import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.Decoy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Is what to show after a scan, or after a tap on an avatar: a grid of pictures for each round, the
 * same for the same card every day.
 *
 * <p>It looks alike for a card that nobody has. It may be answered several times within its life. A
 * host that keeps nothing between two requests carries {@link #token()} and gives it to {@link
 * Pupils#resume}. Prints nothing of the card.
 */
public final class Challenge {

  private final ChallengeSeal.Opened content;
  private final Decoy decoy;
  private final String token;
  private final Shown shown;

  /** Holds what is told once, at the beginning, and sealed nowhere. */
  record Shown(@Nullable SignIn hindrance, Accommodations accommodations) {

    /** What a challenge tells that was carried by its token. */
    static final Shown RESUMED = new Shown(null, Accommodations.NONE);
  }

  Challenge(ChallengeSeal.Opened content, Decoy decoy, String token, Shown shown) {
    this.content = content;
    this.decoy = decoy;
    this.token = token;
    this.shown = shown;
  }

  /** Return the plan of the story, as the card says it. */
  public StoryPlan plan() {
    return content.code().plan();
  }

  /** Return what was tapped in place of a card; empty when a card was scanned. */
  public Optional<Picture> avatar() {
    return Optional.ofNullable(content.avatar());
  }

  /** Return the pictures to show, round by round; the pupil taps one of each. */
  public List<List<Picture>> grids() {
    return decoy.grids();
  }

  /** Return the language to name the pictures in: French, until a pupil's own is kept. */
  public Locale language() {
    return Locale.FRENCH;
  }

  /**
   * Return what the page is to be like for this pupil: nothing special for most, and for a card
   * that nobody has. It is not in {@link #token()}.
   */
  public Accommodations accommodations() {
    return shown.accommodations();
  }

  /**
   * Return what an answer would meet now, {@link SignIn.Wait} or {@link SignIn.AskTeacher}, so that
   * no child taps in vain; empty when the pictures may be shown.
   */
  public Optional<SignIn> hindrance() {
    return Optional.ofNullable(shown.hindrance());
  }

  /** Return from when on only a new scan helps. */
  public Instant expiresAt() {
    return content.expiresAt();
  }

  /** Return this challenge sealed for a form field or a cookie; only this tenant can open it. */
  public String token() {
    return token;
  }

  CardCode code() {
    return content.code();
  }

  /** Return whom tries count against if nobody has the card. */
  UUID decoy() {
    return decoy.subject();
  }

  Device device() {
    return content.device();
  }

  @Override
  public String toString() {
    return "Challenge[until " + expiresAt() + "]";
  }
}
