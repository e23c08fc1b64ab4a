/** What must be on record before a school goes live (<em>mise en service</em>), and going live. */
@NullMarked
package io.entsdk.core.launch;

import org.jspecify.annotations.NullMarked;
