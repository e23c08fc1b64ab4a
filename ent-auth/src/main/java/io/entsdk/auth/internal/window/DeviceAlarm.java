package io.entsdk.auth.internal.window;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;

/** Tells whoever opened a window which of its devices has failed too often, and of no pupil. */
public final class DeviceAlarm {

  private static final int NAME_CHARS = 22;

  private final Unit unit;

  public DeviceAlarm(Unit unit) {
    this.unit = unit;
  }

  /** Return what a device is called in events: a part of the hash of its token. */
  public static String nameOf(String deviceHash) {
    return deviceHash.substring(0, NAME_CHARS);
  }

  /** Tell of the device; nobody is told of one that sits in no open window. */
  public void tell(String deviceHash) {
    new JpaSeats(unit)
        .openWindowOf(deviceHash)
        .flatMap(seat -> new JpaWindows(unit).find(seat.window()))
        .ifPresent(
            window -> {
              Map<String, String> refs =
                  Map.of("window", window.id().toString(), "device", nameOf(deviceHash));
              EventDraft draft = new EventDraft(AuthEvents.DEVICE_CLOSED, window.openedBy(), refs);
              new Outbox(unit).emit(List.of(draft));
            });
  }
}
