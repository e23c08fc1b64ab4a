package io.entsdk.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps tallies in memory and judges as ent-auth does, without a database. */
final class MemoryTries {

  private final Throttle throttle;
  private final boolean keyedByDevice;
  private final Map<Integer, TryCounts> pupils = new HashMap<>();
  private final Map<String, Failures> devices = new HashMap<>();
  private final Map<Integer, Failures> groups = new HashMap<>();
  private final Map<Long, Integer> hours = new HashMap<>();

  MemoryTries(Throttle throttle) {
    this(throttle, true);
  }

  /** Keep them with no difference between devices, as whoever counts by address does. */
  MemoryTries(Throttle throttle, boolean keyedByDevice) {
    this.throttle = throttle;
    this.keyedByDevice = keyedByDevice;
  }

  /** Says who tries where; a device without a name brings no token. */
  record Try(int pupil, int group, String device, boolean seated, boolean right, String mark) {}

  /** Judge a try and return how things stand; empty text of wait means let in. */
  Outcome judge(Try one, Instant now) {
    Tried tried = tried(one);
    Tally tally = tally(one, now);
    Standing standing = throttle.standing(tally, tried, now);
    if (!(standing instanceof Standing.Open)) {
      return new Outcome(false, false, standing);
    }
    if (one.right()) {
      String device = one.device().isEmpty() ? "new" : one.device();
      keep(one, throttle.succeeded(tally, tried, new Origin(device), now), now);
      return new Outcome(true, true, standing);
    }
    Tally next = throttle.failed(tally, tried, one.mark(), now);
    keep(one, next, now);
    return new Outcome(false, true, throttle.standing(next, tried, now));
  }

  /** Says what came of a try, and whether it was looked at. */
  record Outcome(boolean in, boolean lookedAt, Standing standing) {}

  private Tried tried(Try one) {
    String mark = Integer.toString(one.pupil());
    if (!keyedByDevice || one.device().isEmpty()) {
      return new Tried(mark, Origin.STRANGERS, false);
    }
    TryCounts counts = pupils.getOrDefault(one.pupil(), TryCounts.NONE);
    return new Tried(mark, counts.originOf(new Origin(one.device()), one.seated()), true);
  }

  private Tally tally(Try one, Instant now) {
    return new Tally(
        pupils.getOrDefault(one.pupil(), TryCounts.NONE),
        devices.getOrDefault(one.device(), Failures.NONE),
        groups.getOrDefault(one.group(), Failures.NONE),
        hours.getOrDefault(hour(now), 0));
  }

  private void keep(Try one, Tally tally, Instant now) {
    pupils.put(one.pupil(), tally.pupil());
    devices.put(one.device(), tally.device());
    groups.put(one.group(), tally.group());
    hours.put(hour(now), tally.tenantHour());
  }

  private static long hour(Instant now) {
    return now.getEpochSecond() / Duration.ofHours(1).toSeconds();
  }

  /** Let {@code pupil} have got in on {@code device} some day before. */
  void know(int pupil, String device, Instant before) {
    TryCounts counts = pupils.getOrDefault(pupil, TryCounts.NONE);
    pupils.put(pupil, throttle.pupils().succeeded(counts, new Origin(device), before));
  }

  /** Let somebody who teaches tap {@code device} free. */
  void tap(String device) {
    devices.remove(device);
  }

  /** Let somebody who teaches take back what is counted against {@code pupil}. */
  void unlock(int pupil) {
    pupils.remove(pupil);
  }

  TryCounts counts(int pupil) {
    return pupils.getOrDefault(pupil, TryCounts.NONE);
  }

  boolean isClosed(String device, Instant now) {
    return throttle.devices().isClosed(devices.getOrDefault(device, Failures.NONE), now);
  }
}
