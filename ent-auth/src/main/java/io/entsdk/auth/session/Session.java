package io.entsdk.auth.session;

import io.entsdk.auth.internal.session.LiveSession;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.SignedIn;
import java.time.Instant;

/** Is a session that was live when it was asked for: keep it for one request, and ask again. */
public final class Session {

  private final LiveSession facts;

  private Session(LiveSession facts) {
    this.facts = facts;
  }

  /** Return the session of these facts; only ent-auth has what this takes. */
  public static Session of(LiveSession facts) {
    return new Session(facts);
  }

  public SessionId id() {
    return new SessionId(facts.id());
  }

  public PersonId person() {
    return facts.person();
  }

  public Assurance assurance() {
    return facts.assurance();
  }

  public Instant startedAt() {
    return facts.startedAt();
  }

  /** Return when this session ends whatever its holder does; an idle one ends before. */
  public Instant endsAt() {
    return facts.end();
  }

  /** Return who acts in this session, for every command of the SDK. */
  public Actor actor() {
    return Actor.signedIn(new SignedIn(facts.person(), facts.assurance(), facts.id()));
  }

  @Override
  public String toString() {
    return "Session[" + facts.id() + " " + facts.person() + " " + facts.assurance() + "]";
  }
}
