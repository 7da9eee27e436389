package org.keratin.models;

/** How a model service is. */
public enum ModelState {
    /** It is being made for the first time. */
    LOADING,
    /** Classes are missing; it answers when the last of them has arrived. */
    WAITING,
    /** It answers. */
    READY,
    /** Its file cannot be made into a model, and there is none from before. */
    FAILED
}
