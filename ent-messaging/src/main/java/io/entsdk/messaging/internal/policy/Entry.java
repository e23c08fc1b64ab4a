package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.reach.Contact;

/**
 * Holds what a row has for a column: a cell for a message to one person, another for what is said
 * to many.
 */
record Entry(Cell single, Cell many) {

  /** Return an entry for one person alone. */
  static Entry single(Cell cell) {
    return new Entry(cell, Cell.N);
  }

  static Entry both(Cell cell) {
    return new Entry(cell, cell);
  }

  /** Return an entry for what is said to many, with an answer to one. */
  static Entry announced(Cell many) {
    return new Entry(Cell.R, many);
  }

  Cell of(Contact contact) {
    return contact == Contact.ANNOUNCEMENT ? many : single;
  }
}
