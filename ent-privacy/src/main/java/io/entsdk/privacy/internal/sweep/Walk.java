package io.entsdk.privacy.internal.sweep;

/** Is one way through the due rows of a table. */
record Walk(SweptTable swept, Stretch stretch) {}
