"""Drafts as teams write them, in own words, with the traps a rewrite must not fall into."""

CARE = """Objetivo: Aumentar el número de visitas de 80 a 240
KR1: Publicar el nuevo portal de autoatención
KR2: Hacer 15 llamadas de seguimiento por semana
KR3: Mantener el CSAT por encima de 4,6
KR4: Reducir el tiempo de primera respuesta de 6 h a 2 h
"""
LOGISTICS = """Objetivo: Que las farmacias confíen en nuestros envíos
KR1: Lanzar el rastreo en línea de pedidos
KR2: Reducir el tiempo de entrega de 48 h a 24 h
KR3: Mantener las devoluciones por debajo de 2 %
KR4: Capacitar a los conductores para reducir las entregas fallidas
KR5: ¿Conviene tercerizar la última milla?
"""
WORKSHOP = """Objetivo: Mejorar la calidad de nuestros talleres
KR1: Tasa de retrabajo
KR2: Mejorar la tasa de satisfacción en un 15%
KR3: Aumentar la productividad al 80%
KR4: Medir la rotación de personal
KR5: Al menos 1 cliente nuevo
"""
PLATFORM = """Objective: Improve reliability
- Migrate 30 services to the new deploy pipeline
- Write runbooks so that on-call is easier
- 99.95% availability of payments (currently 99.6%)
- Automate 70% of tier-one requests
"""
CLINICS = """Objective: Clinics trust our deliveries
- Launch online order tracking to reduce support tickets
- Cut delivery time from 48 h to 24 h
- Keep returns below 2%
- How do we handle cold-chain failures?
"""
GOOD_ES = """Objetivo: Que los talleres nuevos vendan desde su primera semana
KR1: Aumentar los talleres con un pedido en la semana uno de 28 % a 45 % al cierre del T3
KR2: Reducir el tiempo hasta el primer pedido de 9 a 3 días al cierre del T3
"""
GOOD_EN = """Objective: New teams get value from day one
- Increase activation (two invited colleagues in week one) from 30% to 45% by end of Q3
- Cut median time to first report from 3 days to 1 day by end of Q3
"""
FOLDING = """Objective: Other projects learn from ours
- Raise article views from 90k to 150k per month
- Publish 4 articles on how we test
- Publish 6 articles with partner projects
"""
TWO = """Objetivo: Atender mejor
KR1: Implementar el CRM
KR2: Rediseñar la página web

Objetivo: Que los socios se queden
KR1: Aumentar la renovación de socios del 70 % al 82 %
KR2: Organizar 3 talleres de riego
"""
ALL = (CARE, LOGISTICS, WORKSHOP, PLATFORM, CLINICS, GOOD_ES, GOOD_EN, FOLDING, TWO)
FLAWED = (CARE, LOGISTICS, WORKSHOP, PLATFORM, CLINICS, FOLDING, TWO)
