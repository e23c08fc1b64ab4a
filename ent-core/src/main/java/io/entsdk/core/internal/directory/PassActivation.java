package io.entsdk.core.internal.directory;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.directory.PassAnswer;
import io.entsdk.core.directory.SubstitutePass;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.text.TidyText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Takes a code from the substitute who gives it to the facts of the day, within one unit of work
 * that must be independent: what was counted and who was let in stays so.
 *
 * <p>Each try is counted on its pass before it is looked at, and keeps the others waiting: tries at
 * once are as many as tries in a row, and of two who give the right code one is let in.
 */
public final class PassActivation {

  private static final int LONGEST_NAME = 100;

  private final Unit unit;
  private final String lastName;
  private final String firstName;
  private final PassStore store;

  public PassActivation(Unit unit, String firstName, String lastName) {
    this.unit = unit;
    this.firstName = TidyText.of(firstName);
    this.lastName = TidyText.of(lastName);
    this.store = new PassStore(unit);
  }

  /** Return what comes of {@code code}; the names are refused before anything is counted. */
  public PassAnswer activate(String code) {
    new Checks()
        .text("firstName", firstName, LONGEST_NAME)
        .text("lastName", lastName, LONGEST_NAME)
        .pass();
    return PassSecret.read(code).flatMap(this::answered).orElseGet(PassAnswer.NotAccepted::new);
  }

  private PassAdmission admission() {
    return new PassAdmission(unit, lastName, firstName);
  }

  private Optional<PassAnswer> answered(PassSecret secret) {
    return store.withSelector(secret.selector()).stream()
        .filter(stored -> isOpen(stored.pass()))
        .flatMap(stored -> answer(stored, secret).stream())
        .findFirst();
  }

  private boolean isOpen(SubstitutePass pass) {
    return pass.revokedAt() == null && unit.now().isBefore(pass.endsAt());
  }

  private Optional<PassAnswer> answer(StoredPass stored, PassSecret secret) {
    SubstitutePass pass = stored.pass();
    if (!store.countTry(pass.id())) {
      return used(pass).filter(any -> isProved(stored, secret));
    }
    if (!isProved(stored, secret)) {
      admission().tellIfLocked(store.get(pass.id()).pass());
      return Optional.empty();
    }
    store.forgiveTry(pass.id());
    boolean early = new Known(unit).today(pass.school()).isBefore(pass.day());
    return Optional.of(early ? new PassAnswer.NotYet(pass.day()) : admission().admit(pass));
  }

  /** Return that somebody was faster, if a fresh look at the pass says so. */
  private Optional<PassAnswer> used(SubstitutePass pass) {
    return Optional.ofNullable(store.get(pass.id()).pass())
        .filter(this::isOpen)
        .flatMap(fresh -> Optional.ofNullable(fresh.activatedAt()))
        .map(PassAnswer.Used::new);
  }

  private boolean isProved(StoredPass stored, PassSecret secret) {
    SecretKey key =
        unit.kernel()
            .keys()
            .secretKey(PassSecret.PURPOSE, stored.keyId())
            .orElseThrow(
                () ->
                    new MisconfiguredException(
                        "Key "
                            + stored.keyId()
                            + " of "
                            + PassSecret.PURPOSE.name()
                            + " is not there: a key that was ever current stays findable"));
    String hash = secret.hash(key, unit.tenantId().value(), stored.pass().id());
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII),
        stored.hash().getBytes(StandardCharsets.US_ASCII));
  }
}
