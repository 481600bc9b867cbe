/** Texts of listings, from hard to easy, and two of them written again in easy read. All places in them are made up. */
export const SAMPLES = {
  hardDaycentre:
    'Willow Grange is a CQC-registered provision facilitating person-centred, outcomes-focused day opportunities for adults with PMLD, ASC and complex needs, commissioned on a spot-purchase basis by the Local Authority or via Direct Payments. Individuals are supported by a highly experienced multi-disciplinary team in order to maximise their independence, enhance daily living skills and access the wider community. Sessions are delivered between 0930hrs and 1530hrs, subject to availability, and a comprehensive assessment of need will be undertaken prior to commencement of the placement.',
  middleEmployment:
    "Steps to Work helps people aged 18 and over who have a learning disability or autism to find and keep a paid job. Our job coaches will meet with you to talk about what you are good at and what kind of work you would like to do, and they can help you to write a CV, practise for interviews and travel to work by yourself. The service is free of charge for people who live in the borough. We're open Monday-Friday, 9.00am-5.00pm, and we can't accept referrals by fax.",
  easySwimming:
    'This is a swimming group. It is for adults with a learning disability. You can come on Monday. We start at 10am. We finish at 12pm. It costs £5. There is a hoist. There is a changing places toilet. Staff can help you in the water. You can bring your carer. Your carer does not pay. To join, phone Sam on 01632 960001.',
  easyJobclub:
    'Job Club helps you look for a job. We meet every Tuesday from 2pm to 4pm. It is free. You can use our computers. We help you write a CV. A CV is a list of the jobs and skills you have. We help you practise for an interview. An interview is a meeting to see if the job is right for you. You can come with a friend or a support worker. The room is quiet. There are 8 people in the group. Email Jo at jobclub@example.org.',
} as const;

export const REWRITES = {
  daycentre:
    'Willow Grange is a day centre. It is for adults who need a lot of support. You choose what you want to do. We can help you learn to cook and shop. We can help you go out in your local area. Different kinds of staff work here. We are open from 9:30am to 3:30pm. The council may pay. Talk to your social worker first. We will meet you to find out what help you need.',
  employment:
    'Steps to Work helps you find a job and keep it. It is for people aged 18 or over. You must have a learning disability or autism. A job coach will meet you. You will talk about what you are good at. You will talk about the work you want. We help you write a CV. A CV is a list of the jobs and skills you have. We help you practise for an interview. We help you learn to travel to work. It is free if you live in the borough. We are open Monday to Friday. We are open from 9am to 5pm.',
} as const;
