/** Signing in: cards with pictures, sessions, signed access tokens and the throttle before them. */
module io.entsdk.auth {
  requires transitive io.entsdk.core;
  requires com.sun.jna;
  requires de.mkammerer.argon2.nolibs;
  requires com.nimbusds.jose.jwt;
  requires jakarta.persistence;
  requires org.slf4j;
  requires static org.jspecify;

  exports io.entsdk.auth;
  exports io.entsdk.auth.accommodation;
  exports io.entsdk.auth.avatar;
  exports io.entsdk.auth.home;
  exports io.entsdk.auth.ladder;
  exports io.entsdk.auth.ledger;
  exports io.entsdk.auth.pass;
  exports io.entsdk.auth.passphrase;
  exports io.entsdk.auth.pupil;
  exports io.entsdk.auth.secret;
  exports io.entsdk.auth.session;
  exports io.entsdk.auth.spi;
  exports io.entsdk.auth.throttle;
  exports io.entsdk.auth.token;
  exports io.entsdk.auth.window;

  uses io.entsdk.auth.spi.BcryptHasher;
  uses io.entsdk.auth.spi.SecretHasher;

  provides io.entsdk.core.internal.Feature with
      io.entsdk.auth.internal.AuthFeature;
}
