package io.entsdk.core.directory;

/** Says what somebody answers for when a school processes personal data (GDPR chapter IV). */
public enum ResponsibilityRole {
  /** Decides on purposes and means (Art. 4(7)): of a public primary school, the DASEN. */
  CONTROLLER,
  /** Signs for the controller, by delegation. */
  DELEGATE,
  /** Decides together with the controller (Art. 26), such as the commune. */
  JOINT_CONTROLLER,
  /** Processes for the controller (Art. 28), such as the vendor. */
  PROCESSOR,
  /** <em>Délégué à la protection des données</em> (Art. 37). */
  DPO;

  /** Tell whether there is one at most on any day. */
  public boolean isSingle() {
    return this == CONTROLLER;
  }
}
