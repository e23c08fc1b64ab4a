package io.entsdk.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.FRENCH;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.window.ClassCode;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.RaisedHand;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.auth.window.WindowId;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.printing.ClassColour;
import io.entsdk.printing.PrintedClass;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers the teacher's page, which opens and closes the window and helps those who are stuck. */
final class TeacherRoutes {

  private static final String COOKIE = "__Host-teacher";

  private final InventedSchool school;
  private final Auth auth;
  private final String key;
  private final PrintedOnce printed = new PrintedOnce();

  TeacherRoutes(InventedSchool school) {
    this.school = school;
    this.auth = Auth.of(school.tenant());
    byte[] drawn = new byte[32];
    new SecureRandom().nextBytes(drawn);
    key = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  String key() {
    return key;
  }

  /** Is what the page sends; what it leaves out is empty. */
  record Asked(int minutes, String pupil) {
    Asked {
      pupil = pupil == null ? "" : pupil;
    }

    PersonId person() {
      return new PersonId(UUID.fromString(pupil));
    }
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/teacher/enter", this::enter);
    routes.before("/teacher/api/*", this::require);
    routes.get("/teacher/api/state", request -> request.json(state()));
    routes.post("/teacher/api/window", this::open);
    routes.delete("/teacher/api/window", this::close);
    routes.post("/teacher/api/code", request -> request.json(code()));
    routes.post("/teacher/api/rescue", request -> request.json(rescue(request)));
    routes.post("/teacher/api/hands/{id}", this::help);
    routes.post("/teacher/api/cards", request -> request.json(cards()));
    routes.get("/teacher/api/printed/{name}", this::printed);
  }

  private void enter(Context request) {
    if (isKey(Optional.ofNullable(request.queryParam("key")).orElse(""))) {
      Cookies.set(request, COOKIE, key, -1);
      request.html("<!doctype html><meta http-equiv=refresh content='0;url=/teacher.html'>");
      return;
    }
    throw new UnauthorizedResponse();
  }

  private void require(Context request) {
    if (!isKey(Optional.ofNullable(request.cookie(COOKIE)).orElse(""))) {
      throw new UnauthorizedResponse();
    }
  }

  private boolean isKey(String given) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), key.getBytes(UTF_8));
  }

  private Map<String, Object> state() {
    List<Map<String, Object>> pupils = school.pupils().stream().map(TeacherRoutes::line).toList();
    Optional<ClassWindow> window = window();
    List<Map<String, Object>> hands =
        window.stream()
            .flatMap(open -> auth.hands().listOf(open.id(), school.teacher()).stream())
            .map(TeacherRoutes::line)
            .toList();
    long minutes =
        window.map(open -> Duration.between(school.now(), open.endsAt()).toMinutes()).orElse(0L);
    return Map.of("open", window.isPresent(), "minutes", minutes, "pupils", pupils, "hands", hands);
  }

  private static Map<String, Object> line(Person pupil) {
    return Map.of("id", pupil.id().toString(), "name", pupil.displayName());
  }

  private static Map<String, Object> line(RaisedHand hand) {
    List<Map<String, String>> pair =
        hand.pair().stream()
            .map(picture -> Map.of("code", picture.code(), "word", picture.word(FRENCH)))
            .toList();
    return Map.of("id", hand.id().toString(), "pair", pair);
  }

  private Optional<ClassWindow> window() {
    return auth.windows().listOpenOf(school.schoolClass(), school.teacher()).stream().findFirst();
  }

  private WindowId openWindow() {
    return window().map(ClassWindow::id).orElseThrow(UnauthorizedResponse::new);
  }

  private void open(Context request) {
    Duration time = Duration.ofMinutes(request.bodyAsClass(Asked.class).minutes());
    auth.windows().open(school.schoolClass(), time, school.teacher());
    request.json(state());
  }

  private void close(Context request) {
    window().ifPresent(open -> auth.windows().close(open.id(), school.teacher()));
    request.json(state());
  }

  /** Return the code in three groups, as it is read aloud and copied from a board. */
  private Map<String, Object> code() {
    try (ClassCode code = auth.windows().newCode(openWindow(), school.teacher())) {
      String letters = String.valueOf(code.text());
      return Map.of(
          "code",
          letters.substring(0, 3) + " " + letters.substring(3, 6) + " " + letters.substring(6));
    }
  }

  private Map<String, Object> rescue(Context request) {
    PersonId pupil = request.bodyAsClass(Asked.class).person();
    try (RescueCode code = auth.rescues().give(openWindow(), pupil, school.teacher())) {
      String digits = String.valueOf(code.text());
      return Map.of("code", digits.substring(0, 3) + " " + digits.substring(3));
    }
  }

  private Map<String, Object> cards() throws IOException {
    PrintedClass form = PrintedClass.of("CP", ClassColour.BLUE, FRENCH, school.zone());
    try (CardSheet sheet = auth.cards().issue(school.schoolClass(), school.teacher())) {
      return printed.print(sheet, form);
    }
  }

  private void printed(Context request) {
    byte[] pdf = printed.take(request.pathParam("name")).orElseThrow(NotFoundResponse::new);
    request.contentType("application/pdf").result(pdf);
  }

  private void help(Context request) {
    HandId hand = new HandId(UUID.fromString(request.pathParam("id")));
    Asked asked = request.bodyAsClass(Asked.class);
    if (asked.pupil().isEmpty()) {
      auth.hands().seat(hand, school.teacher());
    } else {
      auth.hands().approve(hand, asked.person(), school.teacher());
    }
    request.json(state());
  }
}
