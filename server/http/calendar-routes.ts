import { Router } from 'express';
import { CalendarYear } from '../../shared/requests.ts';
import { only } from '../auth/only.ts';
import { suggestedYear } from '../suggested-year.ts';

/** What a library knows of a year's holidays. Nothing of it is in force before an administrator has stored it. */
export function calendarRoutes(): Router {
  const routes = Router();
  routes.get('/calendar/:year/suggested', only('admin'), (req, res) => {
    res.json(suggestedYear(CalendarYear.parse(req.params.year)));
  });
  return routes;
}
