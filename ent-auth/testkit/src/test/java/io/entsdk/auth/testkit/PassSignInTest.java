package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pass.PassSignIn;
import io.entsdk.auth.pupil.Device;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GivenPass;
import io.entsdk.core.directory.PassAnswer;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A substitute signs in with the code that the head has told. */
@EachDatabase
class PassSignInTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Directory directory;
  private Actor head;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    directory = Directory.of(ent.tenant());
    head = ent.as(ent.head());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void theSessionRescuesAndPrintsNoCards() {
    auth.cards().issue(ent.cp(), ent.as(ent.alan())).close();
    PassSignIn.Accepted in = signedIn(given());
    Actor substitute = auth.sessions().get(in.token().text()).actor();

    assertEquals(Assurance.PASS, substitute.assurance());
    assertEquals(1, auth.cards().voidCard(ent.ada(), substitute));
    auth.sessions().endAllOf(ent.bob(), substitute.wearing(in.hat()));
    assertThrows(AccessDeniedException.class, () -> auth.cards().issue(ent.cp(), substitute));
    assertThrows(AccessDeniedException.class, () -> auth.cards().voidCard(ent.linus(), substitute));
  }

  @Test
  void theSessionLastsThroughLunchAndEndsWithTheDay() {
    PassSignIn.Accepted in = signedIn(given());

    assertEquals(in.pass().endsAt(), in.session().endsAt());
    ent.clock().advance(Duration.ofMinutes(179));
    assertTrue(isLive(in));
    ent.clock().advance(Duration.ofMinutes(180));
    assertFalse(isLive(in), "three hours without a call");
  }

  @Test
  void theSessionIsOverOnceTheHeadTakesThePassBack() {
    PassSignIn.Accepted in = signedIn(given());
    assertTrue(isLive(in));

    directory.passes().revoke(in.pass().id(), head);

    assertFalse(isLive(in));
  }

  @Test
  void aCodeIsSpentWithItsSessionAlthoughTheHostRollsBack() {
    GivenPass given = given();
    PassSignIn.Accepted[] in = new PassSignIn.Accepted[1];
    assertThrows(
        IllegalStateException.class,
        () ->
            Unit.joined(
                ent.tenant(),
                unit -> {
                  in[0] = signedIn(given);
                  throw new IllegalStateException("the host changes its mind");
                }));

    assertTrue(isLive(in[0]));
    assertInstanceOf(
        PassAnswer.Used.class, assertInstanceOf(PassSignIn.Refused.class, answer(given)).why());
  }

  @Test
  void whatIsDoneInOneTenantLeavesItsTwinAsItWas() {
    GivenPass given = given();
    GivenPass wrong = given();
    GivenPass revoked = given();
    TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));

    PassSignIn.Accepted in = signedIn(given);
    directory.passes().activate(almost(wrong), "Sam", "X");
    signedIn(revoked);
    directory.passes().revoke(revoked.pass().id(), head);
    assertEquals(
        List.of(in.session().person()).size() + 1,
        directory.passes().listSubstitutesOf(ent.school().id(), head).size());

    assertEquals(List.of(), twin.touched());
    assertInstanceOf(
        PassSignIn.Refused.class,
        Auth.of(twin.tenant())
            .passes()
            .activate(given.code().text(), "Sam", "REMPLAÇANTE", Device.unknown()),
        "a code proves the pass of its own tenant alone");
  }

  /** Return the code of {@code given} with another last letter. */
  private static String almost(GivenPass given) {
    String code = given.code().text();
    int last = code.length() - 1;
    return code.substring(0, last) + (code.charAt(last) == 'B' ? 'C' : 'B');
  }

  private GivenPass given() {
    return directory.passes().give(ent.cp(), TODAY, head);
  }

  private PassSignIn answer(GivenPass given) {
    return auth.passes().activate(given.code().text(), "Sam", "REMPLAÇANTE", Device.unknown());
  }

  private PassSignIn.Accepted signedIn(GivenPass given) {
    return assertInstanceOf(PassSignIn.Accepted.class, answer(given));
  }

  private boolean isLive(PassSignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }
}
