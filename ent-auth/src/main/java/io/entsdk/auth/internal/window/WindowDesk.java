package io.entsdk.auth.internal.window;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.avatar.AvatarDraw;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.WindowId;
import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Opens and closes windows, and says whom they let in, for one actor in one unit of work. */
public final class WindowDesk {

  private final Unit unit;
  private final Actor actor;
  private final JpaWindows windows;

  public WindowDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.windows = new JpaWindows(unit);
  }

  /** Open a window of {@code schoolClass} for {@code time}. */
  public ClassWindow open(SchoolClass schoolClass, Duration time) {
    require(new Scope.OfClass(schoolClass.id()));
    if (time.isZero() || time.isNegative() || time.compareTo(ClassWindow.LONGEST) > 0) {
      throw RejectedException.of(
          "time", "length", "open it for some time and at most " + ClassWindow.LONGEST);
    }
    ClassWindow window =
        new ClassWindow(
            new WindowId(unit.newId()),
            schoolClass.id(),
            schoolClass.school(),
            opener(),
            actor.assurance(),
            unit.now(),
            unit.now().plus(time));
    LocalDate day = new JpaPeople(unit).dayIn(schoolClass.school(), unit.now());
    windows.add(window, day);
    new AvatarDraw(unit).drawFor(window, day);
    tell(AuthEvents.WINDOW_OPENED, window);
    AuthTidy.announce(unit);
    return window;
  }

  private PersonId opener() {
    return actor
        .person()
        .orElseThrow(
            () ->
                RejectedException.of(
                    "actor", "nobody", "a window is somebody's who teaches: open it as a person"));
  }

  /** Close a window; one that is over stays as it is. */
  public ClassWindow close(WindowId id) {
    ClassWindow window = admitted(id);
    if (windows.close(id.value())) {
      tell(AuthEvents.WINDOW_CLOSED, window);
    }
    return window;
  }

  /** Return window {@code id}, if {@code actor} may work on it. */
  public ClassWindow admitted(WindowId id) {
    ClassWindow window =
        windows.find(id.value()).orElseThrow(() -> new NotFoundException("ClassWindow", id));
    require(new Scope.OfClass(window.schoolClass()));
    return window;
  }

  /** Return window {@code id}, if {@code actor} may work on it and it is open. */
  public ClassWindow open(WindowId id) {
    ClassWindow window = admitted(id);
    if (windows.openOf(window.schoolClass()).stream().noneMatch(one -> one.id().equals(id))) {
      throw new ConflictException("window-over", "Window " + id + " is over; open another one");
    }
    return window;
  }

  /** Let {@code pupil} of the same school in as a guest. */
  public void invite(WindowId id, PersonId pupil) {
    ClassWindow window = open(id);
    if (!new WindowPupils(unit).isOf(window, pupil)) {
      throw RejectedException.of(
          "pupil", "other-school", "only pupils of the school today are guests of its windows");
    }
    new JpaGuests(unit).invite(id.value(), pupil);
  }

  private void require(Scope scope) {
    new AccessCheck(unit).requireAct(actor, AuthPermissions.OPEN_WINDOW, scope);
  }

  private void tell(EventType type, ClassWindow window) {
    Map<String, String> refs =
        Map.of("window", window.id().toString(), "class", window.schoolClass().value().toString());
    new Outbox(unit).emit(List.of(new EventDraft(type, window.openedBy(), refs)));
  }
}
