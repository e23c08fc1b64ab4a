/** What is kept of the devices that people sign in on. */
@NullMarked
package io.entsdk.auth.internal.device;

import org.jspecify.annotations.NullMarked;
