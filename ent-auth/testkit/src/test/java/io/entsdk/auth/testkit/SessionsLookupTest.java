package io.entsdk.auth.testkit;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.session.SessionsSeen;
import io.entsdk.auth.pupil.Device;
import io.entsdk.core.spi.SignInLookup;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.SignInLookupContract;

class SessionsLookupTest extends SignInLookupContract {

  @Override
  protected SignInLookup lookup(Ent ent) {
    return new SessionsSeen();
  }

  @Override
  protected void signIn(Ent ent) {
    PupilCards.issue(Auth.of(ent.tenant()), ent.cp(), ent.as(ent.alan()))
        .signIn(ent.ada(), Device.unknown());
  }
}
