package io.entsdk.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.SignedIn;
import io.entsdk.core.internal.Supporting;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says who calls, as what, and how sure we are of it.
 *
 * <p>Only a session of ent-auth makes one for a person ({@code Session.actor()}), or a host with a
 * login of its own. Whoever has several roles acts in one {@linkplain #wearing hat} at a time.
 * Prints ids alone.
 */
public final class Actor {

  private static final int LONGEST_REASON = 200;

  /** Tells where an actor comes from. */
  public enum Kind {
    /** A session of ent-auth. */
    SESSION,
    /** A host that has signed the person in by its own means. */
    HOST,
    /**
     * No person: the host's own machinery. It may do everything, and all that it does is recorded.
     */
    SYSTEM,
    /**
     * No person: the vendor's support, which a school lets look for at most an hour. All that it
     * does is recorded.
     */
    SUPPORT
  }

  private final Kind kind;
  private final Assurance assurance;
  private final @Nullable PersonId person;
  private final @Nullable Hat hat;
  private final @Nullable UUID session;
  private final @Nullable String reason;

  private Actor(
      Kind kind,
      Assurance assurance,
      @Nullable PersonId person,
      @Nullable Hat hat,
      @Nullable UUID session,
      @Nullable String reason) {
    this.kind = kind;
    this.assurance = assurance;
    this.person = person;
    this.hat = hat;
    this.session = session;
    this.reason = reason;
  }

  /**
   * Return an actor for {@code person}, whom the host itself has signed in; {@code reason} is
   * recorded.
   */
  public static Actor host(PersonId person, Assurance assurance, String reason) {
    return new Actor(Kind.HOST, assurance, person, null, null, recorded(reason));
  }

  /**
   * Return the one actor that passes every check; {@code reason} is recorded with all that it does.
   */
  public static Actor system(String reason) {
    return new Actor(Kind.SYSTEM, Assurance.TWO_FACTORS, null, null, null, recorded(reason));
  }

  /** Return the actor of a session; only ent-auth has what this takes. */
  public static Actor signedIn(SignedIn facts) {
    return new Actor(Kind.SESSION, facts.assurance(), facts.person(), null, facts.session(), null);
  }

  /** Return the actor of a support session; only {@code SupportSessions} has what this takes. */
  public static Actor supporting(Supporting facts) {
    return new Actor(
        Kind.SUPPORT, Assurance.TWO_FACTORS, null, null, facts.session(), recorded(facts.reason()));
  }

  /**
   * Return the same actor in one role; whether the person has that role is checked at each call.
   * Support wears none: it acts neither as a pupil nor as a guardian.
   */
  public Actor wearing(Hat worn) {
    return kind == Kind.SUPPORT ? this : new Actor(kind, assurance, person, worn, session, reason);
  }

  public Kind kind() {
    return kind;
  }

  public Assurance assurance() {
    return assurance;
  }

  /** Return the person who acts; empty for the system and for support. */
  public Optional<PersonId> person() {
    return Optional.ofNullable(person);
  }

  public Optional<Hat> hat() {
    return Optional.ofNullable(hat);
  }

  /** Return the id of the session, of support too; empty for hosts and the system. */
  public Optional<UUID> session() {
    return Optional.ofNullable(session);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  private static String recorded(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
    if (!reason.equals(new String(reason.getBytes(UTF_8), UTF_8)) || reason.indexOf('\0') >= 0) {
      throw RejectedException.of(
          "reason", "malformed", "say why in characters that a text can hold");
    }
    return reason;
  }

  @Override
  public String toString() {
    return "Actor[" + kind + " " + person + " " + assurance + "]";
  }
}
