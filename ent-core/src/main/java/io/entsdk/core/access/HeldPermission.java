package io.entsdk.core.access;

import java.util.List;

/** Names something that a person may do, and why. */
public record HeldPermission(Permission permission, List<Ground> because) {

  public HeldPermission {
    because = List.copyOf(because);
  }
}
