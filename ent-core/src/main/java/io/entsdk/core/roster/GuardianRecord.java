package io.entsdk.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guardian as a source tells them, with the children the source links them to.
 *
 * <p>Says nothing of authority: a guardianship made from it is unverified. The same guardian may
 * come on several lines.
 *
 * @param household null if the source gives no address
 * @param children at least one
 */
public record GuardianRecord(
    Origin origin,
    String lastName,
    @Nullable String usageName,
    String firstName,
    @Nullable String email,
    @Nullable HouseholdKey household,
    List<ChildReference> children)
    implements RosterRecord {

  public GuardianRecord {
    children = List.copyOf(children);
  }
}
