"""Work as teams write it, in own words, with the metrics a coach would accept first."""

from typing import NamedTuple

from coach.models import Language


class Work(NamedTuple):
    language: Language
    text: str
    metrics: str
    """Ids of the metrics that are sensible first, any of them."""


WORK = (
    # Support
    Work("es", "la base de conocimientos para clientes", "self_service_resolution"),
    Work("es", "una sección de preguntas frecuentes en el sitio", "self_service_resolution"),
    Work("en", "a help centre with articles on the usual problems", "self_service_resolution"),
    Work("es", "un asistente virtual por WhatsApp", "bot_resolution"),
    Work("en", "the new support chatbot", "bot_resolution"),
    Work("es", "un protocolo para atender reclamos", "complaint_resolution_time repeat_complaints"),
    Work("en", "a process for handling complaints", "complaint_resolution_time repeat_complaints"),
    Work("en", "a ticketing system for the service desk", "first_response_time time_to_resolution"),
    # Sales
    Work(
        "es", "al equipo comercial en técnicas de cierre", "proposal_win_rate ramp_time_first_sale"
    ),
    Work("en", "a sales playbook", "proposal_win_rate ramp_time_first_sale"),
    Work("es", "60 llamadas en frío por semana", "call_to_meeting meeting_to_proposal"),
    Work("es", "visitas a posibles clientes", "meeting_to_proposal call_to_meeting"),
    Work("en", "20 product demos", "meeting_to_proposal"),
    Work("es", "el nuevo CRM", "dated_next_step"),
    Work("en", "our CRM for the whole sales team", "dated_next_step"),
    Work(
        "en",
        "a partner programme with resellers",
        "partner_first_sale_time partner_sales selling_partners",
    ),
    Work(
        "es",
        "planes de cuenta para los clientes clave",
        "key_account_expansion products_per_account",
    ),
    Work(
        "es", "una nueva lista de precios y política de descuentos", "line_margin average_discount"
    ),
    # Marketing
    Work("es", "una campaña de pauta digital", "lead_acceptance cost_per_qualified_lead"),
    Work("en", "a paid search campaign", "lead_acceptance cost_per_qualified_lead"),
    Work("es", "el rediseño del sitio web", "visitor_to_lead"),
    Work("en", "a new landing page with a shorter form", "visitor_to_lead form_abandonment"),
    Work("es", "8 artículos en el blog", "own_content_leads responding_subscribers"),
    Work("en", "a monthly newsletter", "responding_subscribers own_content_leads"),
    Work("es", "la estrategia de SEO", "own_content_leads key_page_visits"),
    Work("es", "4 webinars para prospectos", "attendee_follow_up event_opportunities"),
    Work(
        "en",
        "our stand at the trade fair",
        "attendee_follow_up event_opportunities cost_per_opportunity",
    ),
    Work("es", "un programa de referidos", "referral_share repeat_purchase"),
    Work("en", "a loyalty programme for shoppers", "repeat_purchase referral_share"),
    # Customer success and product
    Work("es", "la guía de inicio para clientes nuevos", "time_to_first_value new_customer_set_up"),
    Work("en", "a customer onboarding programme", "time_to_first_value new_customer_set_up"),
    Work("es", "el módulo de reportes de la aplicación", "weekly_feature_use repeat_feature_use"),
    Work("en", "the calendar integration feature", "weekly_feature_use repeat_feature_use"),
    Work("es", "la app móvil", "digital_share unassisted_completion"),
    Work("en", "a customer portal for orders", "digital_share unassisted_completion"),
    Work("es", "15 entrevistas con usuarios", "evidence_decisions ideas_dropped_early"),
    Work(
        "en",
        "A/B experiments on the pricing page",
        "evidence_decisions ideas_dropped_early visitor_to_lead",
    ),
    # Engineering, data, security
    Work(
        "es",
        "los servidores a la nube",
        "time_to_restore infra_cost_per_user lead_time_for_changes",
    ),
    Work(
        "en",
        "the legacy platform migration",
        "time_to_restore infra_cost_per_user lead_time_for_changes users_on_old_system",
    ),
    Work(
        "es",
        "la refactorización del módulo de pagos y la deuda técnica",
        "change_failure_rate escaped_defects",
    ),
    Work("en", "a CI/CD pipeline", "change_failure_rate deployment_frequency"),
    Work("en", "automated tests for checkout", "change_failure_rate escaped_defects"),
    Work(
        "es",
        "el sistema de monitoreo y alertas",
        "time_to_restore detected_before_user actionable_alerts",
    ),
    Work(
        "en",
        "runbooks for on-call engineers",
        "time_to_restore detected_before_user actionable_alerts",
    ),
    Work(
        "es",
        "un tablero de indicadores en Power BI",
        "question_to_answer_time recorded_decisions forecast_error",
    ),
    Work("en", "a data lake", "question_to_answer_time forecast_error"),
    Work(
        "es",
        "la certificación ISO 27001",
        "critical_remediation_time repeat_audit_findings certified_contracts",
    ),
    Work("en", "vulnerability scanning for all services", "critical_remediation_time"),
    Work("es", "un curso contra el phishing", "phishing_reporting"),
    # People
    Work("es", "contratar a 5 desarrolladores", "time_to_fill new_hire_retention offer_acceptance"),
    Work("en", "a recruiting plan for engineers", "time_to_fill offer_acceptance"),
    Work("es", "la encuesta de clima laboral", "voluntary_turnover enps"),
    Work("en", "an annual performance review process", "voluntary_turnover useful_talks enps"),
    Work(
        "es",
        "un programa de formación interna en una plataforma LMS",
        "practice_on_job trained_task_errors",
    ),
    Work(
        "en",
        "workshops to train all staff in the new procedure",
        "practice_on_job trained_task_errors",
    ),
    Work(
        "es",
        "los manuales de procesos del área",
        "time_to_autonomy avoidable_errors repeat_questions",
    ),
    Work("en", "an employee handbook", "time_to_autonomy avoidable_errors repeat_questions"),
    Work("es", "un boletín de comunicación interna", "priorities_known"),
    # Finance, operations, legal
    Work("es", "la facturación electrónica", "days_sales_outstanding rejected_invoices"),
    Work(
        "en", "a collections policy for late payers", "days_sales_outstanding overdue_receivables"
    ),
    Work("es", "el calendario de cierre contable", "days_to_close"),
    Work(
        "es",
        "el proceso de compras con un flujo de aprobación",
        "end_to_end_cycle_time purchase_lead_time",
    ),
    Work(
        "en",
        "robotic process automation in the back office",
        "end_to_end_cycle_time straight_through",
    ),
    Work("es", "SAP en los almacenes", "on_time_in_full inventory_accuracy"),
    Work("en", "an inventory management system", "on_time_in_full inventory_accuracy stock_outs"),
    Work(
        "es",
        "un plan de mantenimiento preventivo de las máquinas",
        "unplanned_stops early_faults_found",
    ),
    Work(
        "en",
        "safety training on the shop floor",
        "lost_time_accidents near_misses_reported trained_task_errors",
    ),
    Work("es", "plantillas de contrato", "time_to_signature no_legal_review"),
    # Co-operatives, public sector, education, health
    Work("es", "30 talleres de poda con productores", "member_practice yield_per_hectare"),
    Work(
        "es",
        "la asistencia técnica a socios cafetaleros",
        "member_practice price_to_members top_grade_share",
    ),
    Work("en", "farm visits by the extension team", "member_practice"),
    Work("es", "20.000 árboles en fincas de socios", "tree_survival"),
    Work("es", "la ventanilla única municipal", "procedure_time first_time_no_visit"),
    Work("en", "the online procedure for building permits", "procedure_time first_time_no_visit"),
    Work(
        "es",
        "un programa de tutorías para estudiantes de primer año",
        "pass_rate drop_out attendance",
    ),
    Work("en", "a tutoring programme for pupils", "pass_rate drop_out attendance"),
    Work(
        "es",
        "la plataforma virtual de cursos para alumnos",
        "pass_rate drop_out attendance course_completion",
    ),
    Work("es", "un sistema de citas médicas por teléfono", "appointment_wait missed_appointments"),
    Work("en", "a vaccination campaign", "vaccination_coverage next_dose_return"),
)
"""Written before the search was tuned."""
