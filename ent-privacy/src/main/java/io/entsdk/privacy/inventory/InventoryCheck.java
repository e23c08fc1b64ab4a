package io.entsdk.privacy.inventory;

import java.util.List;
import java.util.stream.Collectors;

/** Says whether what is declared is what is there: every finding, not the first. */
public record InventoryCheck(List<InventoryFinding> findings) {

  public InventoryCheck {
    findings = List.copyOf(findings);
  }

  public boolean passed() {
    return findings.isEmpty();
  }

  @Override
  public String toString() {
    return findings.stream().map(InventoryFinding::toString).collect(Collectors.joining("\n"));
  }
}
