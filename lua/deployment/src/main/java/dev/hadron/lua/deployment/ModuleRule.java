package dev.hadron.lua.deployment;

/** What a class with {@code @LuaModule} must be, then its methods; each rule by what is told where it is not kept. */
enum ModuleRule {

    NAME("'%s' is no name of a module; a name reads as orders or order_items: a letter in lower case, then"
            + " letters in lower case, digits and underscores"),
    NAME_OF_ITS_OWN("the name '%s' is that of a module that every script has; choose another one"),
    NAME_OF_ONE("the name '%s' is taken by %s; give each module its own"),
    CLASS("is no class that a bean can be made of; annotate a class that is not abstract"),
    NO_INNER_CLASS("is an inner class, which is no bean; make the class static or top-level"),
    REAL_CLASS("declares type variables, which nothing could fill; use real types"),
    CONSTRUCTOR("is no bean, for it has several constructors; annotate one with @Inject"),
    SCOPE("is @%s, but all scripts share one bean; make it @ApplicationScoped or @Singleton"),
    METHODS("declares no public method, so the module would be empty; make those public that scripts may call"),
    NO_OVERLOADS("has overloads, which a script cannot tell apart; give each public method its own name"),
    NOT_STATIC("is static, but a function of a module belongs to a bean; remove the modifier"),
    REAL_METHOD("declares type variables, which nothing could fill; use real types"),
    PARAMETER("parameter %s is a %s, which no value of a script becomes; %s"),
    RESULT("returns %s, which no value of a script can be; %s");

    private final String text;

    ModuleRule(String text) {
        this.text = text;
    }

    /** What is told, with {@code %s} for what it is told of. */
    String text() {
        return text;
    }

    /** What is told of something. */
    String text(Object... of) {
        return text.formatted(of);
    }
}
