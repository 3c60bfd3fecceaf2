package org.openscrutiny.performance.inspection;

/** What is judged. Which of them an inspection gives depends on its framework and its day: {@link JudgementRules}. */
public enum JudgementType {

    OVERALL_EFFECTIVENESS("Overall effectiveness"), IMPACT_OF_LEADERS(
            "The impact of leaders on social work practice with children and families"), HELP_AND_PROTECTION(
                    "The experiences and progress of children who need help and protection"), CHILDREN_IN_CARE(
                            "The experiences and progress of children in care"), CHILDREN_IN_CARE_AND_CARE_LEAVERS(
                                    "The experiences and progress of children in care and care leavers"), CARE_LEAVERS(
                                            "The experiences and progress of care leavers"), SIF_HELP_AND_PROTECTION(
                                                    "1. Children who need help and protection"), SIF_LOOKED_AFTER_AND_PERMANENCE(
                                                            "2. Children looked after and achieving permanence"), SIF_ADOPTION_PERFORMANCE(
                                                                    "2.1 Adoption performance"), SIF_CARE_LEAVERS(
                                                                            "2.2 Experiences and progress of care leavers"), SIF_LEADERSHIP(
                                                                                    "3. Leadership, management and governance"), LSCB_EFFECTIVENESS(
                                                                                            "Effectiveness of the Local Safeguarding Children Board");

    private final String label;

    JudgementType(String label) {
        this.label = label;
    }

    /** As reports and Ofsted's management information print it. */
    public String label() {
        return label;
    }
}
