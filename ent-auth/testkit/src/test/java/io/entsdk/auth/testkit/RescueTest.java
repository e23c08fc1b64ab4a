package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Six digits let one pupil in, once, within ten minutes, on a device of the window. */
@EachDatabase
class RescueTest {

  private static final int AT_ONCE = 8;

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;
  private OpenWindow window;

  @BeforeEach
  void alanOpensAWindow() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    alan = ent.as(ent.alan());
    window = OpenWindow.of(auth, ent.cp(), alan);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aCodeLetsItsPupilInOnce() {
    String code = given(ent.ada());
    Device tablet = window.tablet();

    SignIn.Accepted in = assertInstanceOf(SignIn.Accepted.class, enter(code, tablet));

    assertEquals(ent.ada(), in.session().person());
    assertEquals(Assurance.CARD, in.session().assurance());
    assertEquals(now(), enter(code, tablet), "it is used up");
    auth.windows().close(window.window().id(), alan);
    assertTrue(auth.sessions().find(in.token().text()).isEmpty());
  }

  @Test
  void ofEightTriesAtOnceOneGetsIn() throws Exception {
    String code = given(ent.ada());
    List<Device> tablets = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      tablets.add(window.tablet());
    }

    List<SignIn> told = atOnce(tablets, code);

    assertEquals(1, told.stream().filter(SignIn.Accepted.class::isInstance).count());
    assertEquals(AT_ONCE - 1, told.stream().filter(now()::equals).count());
  }

  @Test
  void eightWrongTriesAtOnceOnOneDeviceAreFive() throws Exception {
    String code = given(ent.ada());
    Device tablet = window.tablet();

    List<SignIn> told = atOnce(Collections.nCopies(AT_ONCE, tablet), other(code));

    assertEquals(5, told.stream().filter(now()::equals).count());
    assertEquals(new SignIn.AskTeacher(), enter(code, tablet), "also with the right one");
    assertInstanceOf(SignIn.Accepted.class, enter(code, window.tablet()), "nobody else notices");
  }

  @Test
  void aTapGivesADeviceItsTriesBack() {
    String code = given(ent.ada());
    Device tablet = window.tablet();
    for (int i = 0; i < 6; i++) {
      enter(other(code), tablet);
    }

    auth.hands().seat(auth.hands().raise(tablet).orElseThrow().hand().id(), alan);

    assertInstanceOf(SignIn.Accepted.class, enter(code, tablet));
  }

  @Test
  void aCodeLivesForTenMinutesAndUntilTheNextOne() {
    String first = given(ent.ada());
    String second = given(ent.ada());
    String bobs = given(ent.bob());
    assertEquals(now(), enter(first, window.tablet()));
    assertInstanceOf(SignIn.Accepted.class, enter(second, window.tablet()));

    ent.clock().advance(Duration.ofMinutes(10));

    assertEquals(now(), enter(bobs, window.tablet()));
  }

  @Test
  void aCodeIsForTheDevicesOfItsWindow() {
    String code = given(ent.ada());
    OpenWindow other = OpenWindow.of(auth, ent.ce1(), ent.as(ent.edith()));

    assertEquals(new SignIn.AskTeacher(), enter(code, Device.unknown()));
    assertEquals(now(), enter(code, other.tablet()));
    Device tablet = window.tablet();
    auth.windows().close(window.window().id(), alan);
    assertEquals(new SignIn.AskTeacher(), enter(code, tablet), "a closed window never admits");
  }

  @Test
  void itIsGivenToPupilsWhoTypeWithTwoFactors() {
    Tables.makeUnderSix(ent, ent.bob().value());
    assertThrows(RejectedException.class, () -> given(ent.bob()));
    assertThrows(RejectedException.class, () -> given(ent.linus()), "no pupil of the window");
    OpenWindow weak = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan(), Assurance.PASSWORD));
    assertThrows(
        AccessDeniedException.class,
        () ->
            auth.rescues()
                .give(weak.window().id(), ent.ada(), ent.as(ent.alan(), Assurance.PASSWORD)));
  }

  @Test
  void whatIsNoCodeIsWrong() {
    for (String typed : List.of("", "12345", "1234567", "12345x", "é\0\uD800")) {
      assertEquals(now(), enter(typed, window.tablet()));
    }
  }

  private String given(PersonId pupil) {
    try (RescueCode code = auth.rescues().give(window.window().id(), pupil, alan)) {
      return new String(code.text());
    }
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private SignIn enter(String code, Device device) {
    return auth.rescues().enter(code, device);
  }

  private SignIn now() {
    return new SignIn.Wait(ent.clock().instant());
  }

  private List<SignIn> atOnce(List<Device> devices, String code) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CyclicBarrier start = new CyclicBarrier(AT_ONCE);
      List<Callable<SignIn>> calls = new ArrayList<>();
      for (Device device : devices) {
        calls.add(
            () -> {
              start.await();
              return enter(code, device);
            });
      }
      List<SignIn> told = new ArrayList<>();
      for (Future<SignIn> call : threads.invokeAll(calls)) {
        told.add(call.get());
      }
      return told;
    } finally {
      threads.shutdownNow();
    }
  }
}
