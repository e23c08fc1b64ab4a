package io.entsdk.classroom;

import io.entsdk.auth.Auth;
import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.avatar.ClassAvatar;
import io.entsdk.auth.pupil.Cards;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureArt;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.Session;
import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.Hands;
import io.entsdk.auth.window.Seating;
import io.entsdk.core.EntException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers the tablet: each answer names the one screen to show next. */
final class PupilRoutes {

  private final InventedSchool school;
  private final Auth auth;

  PupilRoutes(InventedSchool school) {
    this.school = school;
    this.auth = Auth.of(school.tenant());
  }

  /** Is what a tablet sends; what it leaves out is empty. */
  record Asked(String scan, String challenge, List<String> pictures, String code, String avatar) {
    Asked {
      scan = scan == null ? "" : scan;
      challenge = challenge == null ? "" : challenge;
      pictures = pictures == null ? List.of() : List.copyOf(pictures);
      code = code == null ? "" : code;
      avatar = avatar == null ? "" : avatar;
    }
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/pictures/{code}", this::picture);
    routes.get("/pupil/me", this::me);
    routes.post("/pupil/scan", request -> request.json(scan(request)));
    routes.post("/pupil/avatars", request -> request.json(avatars(request)));
    routes.post("/pupil/avatar", request -> request.json(avatar(request)));
    routes.post("/pupil/answer", request -> request.json(answer(request)));
    routes.post("/pupil/class-code", request -> request.json(seat(request)));
    routes.post("/pupil/rescue", request -> request.json(rescue(request)));
    routes.post("/pupil/hand", request -> request.json(raise(request)));
    routes.post("/pupil/hand/{id}", request -> request.json(hand(request)));
    routes.post("/pupil/out", this::leave);
    routes.exception(
        EntException.class, (refusal, request) -> request.status(HttpStatus.BAD_REQUEST));
  }

  private void picture(Context request) {
    Optional<Picture> picture = Picture.find(request.pathParam("code").replace(".svg", ""));
    if (picture.isEmpty()) {
      request.status(HttpStatus.NOT_FOUND);
      return;
    }
    request.contentType("image/svg+xml").header("Cache-Control", "max-age=86400");
    request.result(PictureArt.svg(picture.get()));
  }

  private Map<String, Object> scan(Context request) {
    Asked asked = request.bodyAsClass(Asked.class);
    if (Cards.tenantOf(asked.scan()).isEmpty()) {
      return Map.of("show", "no-card");
    }
    Device device = Cookies.device(request);
    Optional<SignIn> alone = auth.pupils().enter(asked.scan(), device);
    if (alone.isPresent()) {
      return told(alone.get(), request);
    }
    Challenge challenge = auth.pupils().begin(asked.scan(), device);
    return begun(challenge, request);
  }

  /** Show the class to choose from, if this tablet sits in its window and the school allows it. */
  private Map<String, Object> avatars(Context request) {
    List<ClassAvatar> shown = auth.avatars().listOn(Cookies.device(request));
    return shown.isEmpty() ? Map.of("show", "no-window") : Screens.avatars(shown);
  }

  private Map<String, Object> avatar(Context request) {
    Picture tapped = Picture.find(request.bodyAsClass(Asked.class).avatar()).orElse(Picture.CAT);
    Challenge challenge = auth.pupils().begin(tapped, Cookies.device(request));
    return begun(challenge, request);
  }

  /** Show the pictures, or raise a hand where the teacher stands in the place of them. */
  private Map<String, Object> begun(Challenge challenge, Context request) {
    if (challenge.accommodations().has(Accommodation.APPROVAL)) {
      return raise(request);
    }
    return challenge
        .hindrance()
        .map(told -> told(told, request))
        .orElseGet(() -> Screens.pictures(challenge));
  }

  private Map<String, Object> answer(Context request) {
    Asked asked = request.bodyAsClass(Asked.class);
    return auth.pupils()
        .resume(asked.challenge())
        .map(
            challenge ->
                told(
                    auth.pupils().answer(challenge, PictureStory.ofCodes(asked.pictures())),
                    request))
        .orElse(Map.of("show", "card"));
  }

  private Map<String, Object> seat(Context request) {
    Asked asked = request.bodyAsClass(Asked.class);
    Seating seating = auth.windows().seat(asked.code(), Cookies.device(request));
    if (seating instanceof Seating.Seated seated) {
      Cookies.keep(request, seated.device());
      return Map.of("show", "card", "avatars", isOffered(seated.device()));
    }
    return Map.of("show", "wrong-code", "millis", millis(((Seating.Wait) seating).until()));
  }

  private Map<String, Object> rescue(Context request) {
    Asked asked = request.bodyAsClass(Asked.class);
    return told(auth.rescues().enter(asked.code(), Cookies.device(request)), request);
  }

  private Map<String, Object> raise(Context request) {
    Asked asked = request.bodyAsClass(Asked.class);
    Device device = Cookies.device(request);
    Optional<Hands.Raised> raised =
        asked.scan().isEmpty()
            ? auth.hands().raise(device)
            : Optional.of(auth.hands().raise(asked.scan(), device));
    raised.ifPresent(up -> Cookies.keep(request, up.device()));
    return raised.map(up -> Screens.hand(up.hand())).orElse(Map.of("show", "no-window"));
  }

  private Map<String, Object> hand(Context request) {
    HandId hand = new HandId(UUID.fromString(request.pathParam("id")));
    SignIn outcome = auth.hands().enter(hand, Cookies.device(request));
    return outcome instanceof SignIn.Wait ? Map.of("show", "hand-up") : told(outcome, request);
  }

  /** Say which screen comes after {@code outcome}, and keep what lets the pupil in. */
  private Map<String, Object> told(SignIn outcome, Context request) {
    if (outcome instanceof SignIn.Accepted in) {
      Cookies.keep(request, in.token());
      Cookies.keep(request, in.device());
      return hello(in.session());
    }
    if (outcome instanceof SignIn.Wait wait) {
      return Map.of("show", "wait", "millis", millis(wait.until()));
    }
    if (outcome instanceof SignIn.AskTeacher) {
      return Map.of("show", "ask-teacher");
    }
    return Map.of("show", outcome instanceof SignIn.ScanAgain ? "card" : "later");
  }

  private long millis(Instant until) {
    return Math.max(0, Duration.between(school.now(), until).toMillis());
  }

  private Map<String, Object> hello(Session session) {
    return Map.of("show", "in", "name", school.pupil(session.person()).firstName());
  }

  private void me(Context request) {
    request.json(
        Cookies.session(request)
            .flatMap(auth.sessions()::find)
            .map(this::hello)
            .orElseGet(
                () -> Map.of("show", "card", "avatars", isOffered(Cookies.device(request)))));
  }

  private boolean isOffered(Device device) {
    return device.cookie().isPresent() && !auth.avatars().listOn(device).isEmpty();
  }

  private void leave(Context request) {
    Cookies.session(request).flatMap(auth.sessions()::find).ifPresent(auth.sessions()::end);
    Cookies.endSession(request);
    request.json(Map.of("show", "card"));
  }
}
