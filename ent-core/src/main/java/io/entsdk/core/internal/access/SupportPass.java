package io.entsdk.core.internal.access;

import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.directory.SchoolId;

/**
 * Says what a support session may do at the moment of a snapshot.
 *
 * @param live whether the school's leave holds: granted, not over, not taken back
 */
public record SupportPass(SchoolId school, boolean live) {

  AccessDecision decide(Permission permission, Whereabouts where) {
    if (!live) {
      return Denied.of(Reason.SUPPORT_OVER);
    }
    if (!permission.isReadableBySupport()) {
      return Denied.of(Reason.NOT_FOR_SUPPORT);
    }
    return where.schools().contains(school)
        ? Granted.of(Reason.SUPPORTS)
        : Denied.of(Reason.NO_RELATION);
  }
}
